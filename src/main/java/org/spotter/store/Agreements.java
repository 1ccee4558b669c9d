package org.spotter.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// How far each run and the ground truth of an image agree, kept in the table `agreement` until
/// either changes.
///
/// Two numbers serve every threshold: the highest score of a prediction that no annotation matches,
/// and the score that the least sure match of an annotation has (none at all: less than any). At a
/// threshold between them and above everything is found and nothing too much. A prediction and an
/// annotation match when they are of one category and overlap with IoU 0.5 or more; a prediction of
/// which half or more lies in a crowd or an ignored region of its category is not held against the
/// run. Predictions that somebody has decided about, and those of classes that stand for no
/// category, are left out.
final class Agreements {
  private static final String WIDTH = "max(0.0, min(a.x + a.width, p.x + p.width) - max(a.x, p.x))";
  private static final String HEIGHT =
      "max(0.0, min(a.y + a.height, p.y + p.height) - max(a.y, p.y))";

  /// Intersection / (A + P - intersection) >= 1/2, multiplied out.
  private static final String MATCH =
      "3 * " + WIDTH + " * " + HEIGHT + " >= a.width * a.height + p.width * p.height";

  private static final String SWALLOWED =
      "(a.iscrowd <> 0 OR a.details ->> '$.ignored') AND 2 * "
          + WIDTH
          + " * "
          + HEIGHT
          + " >= p.width * p.height";

  private static final String PREDICTIONS =
      " FROM prediction p JOIN run_class k ON k.run_id = p.run_id AND k.class_index ="
          + " p.class_index WHERE p.run_id = r.run_id AND p.image_id = r.image_id AND p.x IS NOT"
          + " NULL ";

  /// Of a row `r` of `run_image`. The plus keeps SQLite from looking for the greatest score through
  /// the index of scores of the whole run.
  static final String EXTRA =
      "(SELECT max(+p.score)"
          + PREDICTIONS
          + "AND k.category_id IN (SELECT id FROM category) AND NOT EXISTS (SELECT 1 FROM decision"
          + " d WHERE d.prediction_id = p.id) AND NOT EXISTS (SELECT 1 FROM annotation a WHERE"
          + " a.image_id = r.image_id AND a.category_id = k.category_id AND ("
          + MATCH
          + " OR "
          + SWALLOWED
          + ")))";

  /// Of a row `r` of `run_image`.
  static final String MISSED =
      "(SELECT min(coalesce((SELECT max(+p.score)"
          + PREDICTIONS
          + "AND k.category_id = a.category_id AND "
          + MATCH
          + "), -9e999)) FROM annotation a WHERE a.image_id = r.image_id AND a.x IS NOT NULL AND"
          + " a.iscrowd = 0 AND NOT coalesce(a.details ->> '$.ignored', 0) AND a.category_id IN"
          + " (SELECT category_id FROM run_class WHERE run_id = r.run_id))";

  private static final String INTO =
      " INTO agreement (run_id, image_id, extra, missed) SELECT r.run_id, r.image_id, "
          + EXTRA
          + ", "
          + MISSED
          + " FROM run_image r WHERE r.run_id = ? AND r.image_id ";

  private static final String FILL =
      "INSERT OR IGNORE"
          + INTO
          + "> ? AND NOT EXISTS (SELECT 1 FROM"
          + " agreement g WHERE g.run_id = r.run_id AND g.image_id = r.image_id)"
          + " ORDER BY r.image_id LIMIT ? RETURNING image_id";

  /// Edits of more images leave the work to the next question.
  private static final int FEW = 100;

  private Agreements() {}

  /// Whether nothing is left to work out for the run.
  static boolean complete(Session session, long runId) throws SQLException {
    return session.number(
            "SELECT (SELECT count(*) FROM run_image WHERE run_id = ?) = (SELECT count(*) FROM"
                + " agreement WHERE run_id = ?)",
            runId,
            runId)
        != 0;
  }

  /// Works out some of what is left, of the images after this id.
  ///
  /// @return the images, in no order
  static List<Long> fill(Session session, long runId, long after, int most) throws SQLException {
    return session.list(FILL, row -> row.getLong(1), runId, after, most);
  }

  /// Works out anew how a run agrees with an image.
  static void renew(Session session, long runId, long imageId) throws SQLException {
    session.update("INSERT OR REPLACE" + INTO + "= ?", runId, imageId);
  }

  /// Works out anew how all runs agree with images that an edit changed, if they are few.
  static void renew(Session session, Set<Long> imageIds) throws SQLException {
    if (imageIds.isEmpty() || imageIds.size() > FEW) {
      return;
    }
    for (long run : session.list("SELECT id FROM run", row -> row.getLong(1))) {
      for (long image : imageIds) {
        renew(session, run, image);
      }
    }
  }

  static void forgetImage(Session session, long imageId) throws SQLException {
    session.update("DELETE FROM agreement WHERE image_id = ?", imageId);
  }

  static void forgetRun(Session session, long runId) throws SQLException {
    session.update("DELETE FROM agreement WHERE run_id = ?", runId);
  }

  static void forgetAll(Session session) throws SQLException {
    session.update("DELETE FROM agreement");
  }
}
