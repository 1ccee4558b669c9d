package org.spotter.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.spotter.dataset.Prediction;

/// Predictions as rows of their table.
final class PredictionRow {
  static final String SELECT =
      "SELECT id, image_id, class_index, x, y, width, height, score, negative_zero, segmentation,"
          + " keypoints FROM prediction ";

  private static final String INSERT =
      "INSERT INTO prediction (id, image_id, class_index, x, y, width, height, score,"
          + " run_id, negative_zero, segmentation, keypoints)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /// For the many that are boxes and nothing more.
  private static final String INSERT_PLAIN =
      "INSERT INTO prediction (id, image_id, class_index, x, y, width, height, score, run_id)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

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

  /// Stores a prediction of a run under a new id.
  static void insert(Session session, long runId, long id, Prediction p, Shapes shapes)
      throws SQLException {
    int zero = Details.negativeZero(p.bbox(), p.score());
    boolean plain = zero == 0 && p.segmentation() == null && p.keypoints() == null;
    PreparedStatement insert = session.statement(plain ? INSERT_PLAIN : INSERT);
    insert.setLong(1, id);
    insert.setLong(2, p.imageId());
    insert.setInt(3, p.classIndex());
    AnnotationRow.bind(insert, 4, p.bbox());
    insert.setDouble(8, p.score());
    insert.setLong(9, runId);
    if (!plain) {
      insert.setInt(10, zero);
      insert.setBytes(11, shapes.encode(p.segmentation()));
      insert.setBytes(12, shapes.encode(p.keypoints()));
    }
    insert.executeUpdate();
  }
}
