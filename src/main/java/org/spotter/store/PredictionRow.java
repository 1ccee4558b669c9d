package org.spotter.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.spotter.dataset.Prediction;

/// Predictions as rows of their table.
final class PredictionRow {
  static final String SELECT =
      "SELECT id, image_id, class_index, x, y, width, height, score, negative_zero, segmentation,"
          + " keypoints FROM prediction ";

  static final String INSERT =
      "INSERT INTO prediction (id, image_id, class_index, x, y, width, height, score,"
          + " negative_zero, segmentation, keypoints, run_id)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private PredictionRow() {}

  static Prediction read(ResultSet row) throws SQLException {
    int zero = row.getInt(9);
    return new Prediction(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        AnnotationRow.box(row, 4, zero),
        Shapes.segmentation(row.getBytes(10)),
        Shapes.keypoints(row.getBytes(11)),
        Details.signed(score(row), zero, 4));
  }

  private static double score(ResultSet row) throws SQLException {
    double score = row.getDouble(8);
    return score == 0 && row.wasNull() ? Double.NaN : score;
  }

  /// Fills the first eleven parameters of `INSERT`.
  static void bind(PreparedStatement statement, Prediction p, Shapes shapes) throws SQLException {
    statement.setLong(1, p.id());
    statement.setLong(2, p.imageId());
    statement.setInt(3, p.classIndex());
    AnnotationRow.bind(statement, 4, p.bbox());
    statement.setDouble(8, p.score());
    int zero = Details.negativeZero(p.bbox(), p.score());
    if (zero == 0) {
      statement.setNull(9, Types.INTEGER);
    } else {
      statement.setInt(9, zero);
    }
    statement.setBytes(10, shapes.encode(p.segmentation()));
    statement.setBytes(11, shapes.encode(p.keypoints()));
  }
}
