package org.spotter.app;

import java.util.List;
import java.util.OptionalLong;
import org.spotter.dataset.ReviewState;
import org.spotter.store.Project;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Query;
import org.spotter.store.query.Range;

/// Where work goes on: the next image in the list, from its end on from its beginning.
public final class NextImage {
  private NextImage() {}

  /// Without any annotation, and nobody said that it is done.
  public static final Query UNLABELLED =
      new Query.Both(
          List.of(
              new Query.Objects(null, new ObjectTest.Any(), Range.of(0)),
              new Query.Not(new Query.InState(ReviewState.DONE)),
              new Query.Not(new Query.InState(ReviewState.APPROVED))));

  /// Done, and not yet approved or sent back.
  public static final Query TO_REVIEW = new Query.InState(ReviewState.DONE);

  /// @param after the image one is at
  public static OptionalLong unlabelled(Project project, long after) {
    return project.images().next(UNLABELLED, after);
  }

  public static OptionalLong toReview(Project project, long after) {
    return project.images().next(TO_REVIEW, after);
  }

  /// The next on which a run and the labels differ at this score.
  public static OptionalLong disagreement(Project project, long runId, double score, long after) {
    return project.images().next(new Query.Disagrees(runId, score), after);
  }

  /// The next with a prediction of this score or more that nobody has decided about.
  public static OptionalLong openPrediction(Project project, long runId, double score, long after) {
    return project.images().next(open(runId, score), after);
  }

  /// The images with a prediction of this score or more that nobody has decided about.
  public static Query open(long runId, double score) {
    ObjectTest open =
        new ObjectTest.AllOf(
            List.of(
                new ObjectTest.Scored(Range.from(score)),
                new ObjectTest.Decided(org.spotter.dataset.Decision.State.OPEN)));
    return new Query.Objects(runId, open, Range.SOME);
  }
}
