package org.spotter.store;

import java.sql.SQLException;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Decision.State;
import org.spotter.task.Problem;

/// What was decided about predictions, as rows of their table; an open one has no row.
final class Decisions {
  private Decisions() {}

  /// Does nothing when the run is not there any more: its predictions went with it, and nobody can
  /// look at the decision again.
  ///
  /// @throws Problem when the decision is not as it was
  static void put(Session session, Decision before, Decision after) throws SQLException {
    if (session.number("SELECT count(*) FROM run WHERE id = ?", after.runId()) == 0) {
      return;
    }
    requireSame(session, before);
    session.update("DELETE FROM decision WHERE prediction_id = ?", after.predictionId());
    if (after.state() != State.OPEN) {
      session.update(
          "INSERT INTO decision (prediction_id, run_id, image_id, state) VALUES (?, ?, ?, ?)",
          after.predictionId(),
          after.runId(),
          after.imageId(),
          ImageRow.name(after.state()));
    }
  }

  private static void requireSame(Session session, Decision before) throws SQLException {
    String stored =
        session
            .first(
                "SELECT state FROM decision WHERE prediction_id = ?",
                row -> row.getString(1),
                before.predictionId())
            .orElse(ImageRow.name(State.OPEN));
    if (!stored.equals(ImageRow.name(before.state()))) {
      throw new Problem(
          "Prediction "
              + before.predictionId()
              + " was "
              + stored
              + " meanwhile, so this change does not fit it; look at it again and repeat the"
              + " change.");
    }
  }
}
