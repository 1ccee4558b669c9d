package org.spotter.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Box;

/// Annotations as rows of their table.
final class AnnotationRow {
  static final String SELECT =
      "SELECT id, image_id, category_id, x, y, width, height, area, iscrowd, origin, segmentation,"
          + " keypoints, details, extra FROM annotation ";

  /// The column of `SELECT` that names the image.
  static final int IMAGE = 2;

  static final String INSERT =
      "INSERT INTO annotation (id, image_id, category_id, x, y, width, height, area, iscrowd,"
          + " origin, segmentation, keypoints, details, extra, place)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /// For the many rows that have nothing more: fewer values to hand to SQLite.
  static final String INSERT_PLAIN =
      "INSERT INTO annotation (id, image_id, category_id, x, y, width, height, area, iscrowd,"
          + " origin, segmentation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String UPDATE =
      "UPDATE annotation SET id = ?, image_id = ?, category_id = ?, x = ?, y = ?, width = ?,"
          + " height = ?, area = ?, iscrowd = ?, origin = ?, segmentation = ?, keypoints = ?,"
          + " details = ?, extra = ? WHERE id = ?";

  private AnnotationRow() {}

  static Annotation read(ResultSet row) throws SQLException {
    Details details = Details.read(row.getString(13));
    int zero = details.negativeZero();
    double area = row.getDouble(8);
    if (area == 0 && row.wasNull()) {
      area = Double.NaN;
    }
    return new Annotation(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        box(row, 4, zero),
        Shapes.segmentation(row.getBytes(11)),
        Shapes.keypoints(row.getBytes(12)),
        Details.signed(area, zero, 4),
        row.getInt(9) != 0,
        details.attributes(),
        details.origin(row.getString(10)),
        ImageRow.extra(row.getString(14)),
        details.standing());
  }

  /// Fills the first fourteen parameters of `INSERT` and `UPDATE`.
  static void bind(PreparedStatement statement, Annotation a, Shapes shapes) throws SQLException {
    bindPlain(statement, a, shapes);
    statement.setBytes(12, shapes.encode(a.keypoints()));
    statement.setString(13, Details.of(a).text());
    statement.setString(14, ImageRow.text(a.extra()));
  }

  /// Whether `INSERT_PLAIN` holds all of it.
  static boolean isPlain(Annotation a) {
    return a.keypoints() == null && a.extra().isEmpty() && Details.of(a).equals(Details.NONE);
  }

  /// Fills the parameters of `INSERT_PLAIN`.
  static void bindPlain(PreparedStatement statement, Annotation a, Shapes shapes)
      throws SQLException {
    statement.setLong(1, a.id());
    statement.setLong(2, a.imageId());
    statement.setLong(3, a.categoryId());
    bind(statement, 4, a.bbox());
    statement.setDouble(8, a.area());
    statement.setInt(9, a.iscrowd() ? 1 : 0);
    statement.setString(10, Details.originName(a.origin()));
    statement.setBytes(11, shapes.encode(a.segmentation()));
  }

  static @Nullable Box box(ResultSet row, int first, int negativeZero) throws SQLException {
    double x = row.getDouble(first);
    if (x == 0 && row.wasNull()) {
      return null;
    }
    return new Box(
        Details.signed(x, negativeZero, 0),
        Details.signed(row.getDouble(first + 1), negativeZero, 1),
        Details.signed(row.getDouble(first + 2), negativeZero, 2),
        Details.signed(row.getDouble(first + 3), negativeZero, 3));
  }

  static void bind(PreparedStatement statement, int first, @Nullable Box box) throws SQLException {
    if (box == null) {
      for (int i = first; i < first + 4; i++) {
        statement.setNull(i, Types.REAL);
      }
      return;
    }
    statement.setDouble(first, box.x());
    statement.setDouble(first + 1, box.y());
    statement.setDouble(first + 2, box.width());
    statement.setDouble(first + 3, box.height());
  }
}
