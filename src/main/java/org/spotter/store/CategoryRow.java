package org.spotter.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.spotter.dataset.Category;

/// Categories as rows of their table.
final class CategoryRow {
  static final String SELECT =
      "SELECT id, name, supercategory, color, skeleton, attributes, extra FROM category ";

  static final String INSERT =
      "INSERT INTO category (id, name, supercategory, color, skeleton, attributes, extra, place)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  static final String UPDATE =
      "UPDATE category SET id = ?, name = ?, supercategory = ?, color = ?, skeleton = ?,"
          + " attributes = ?, extra = ? WHERE id = ?";

  private CategoryRow() {}

  static Category read(ResultSet row) throws SQLException {
    String skeleton = row.getString(5);
    String attributes = row.getString(6);
    return new Category(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        skeleton == null ? null : CategoryJson.readSkeleton(skeleton),
        attributes == null ? List.of() : CategoryJson.readAttributes(attributes),
        ImageRow.extra(row.getString(7)));
  }

  /// Fills the first seven parameters of `INSERT` and `UPDATE`.
  static void bind(PreparedStatement statement, Category category) throws SQLException {
    statement.setLong(1, category.id());
    statement.setString(2, category.name());
    statement.setString(3, category.supercategory());
    statement.setString(4, category.color());
    statement.setString(
        5, category.skeleton() == null ? null : CategoryJson.write(category.skeleton()));
    statement.setString(
        6, category.attributes().isEmpty() ? null : CategoryJson.write(category.attributes()));
    statement.setString(7, ImageRow.text(category.extra()));
  }
}
