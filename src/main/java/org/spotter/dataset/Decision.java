package org.spotter.dataset;

/// What a person decided about a prediction, so that nobody is asked twice.
///
/// @param runId the run that made it
/// @param imageId the image it is on
/// @param predictionId the prediction
/// @param state the decision
public record Decision(long runId, long imageId, long predictionId, State state) {
  /// What was decided.
  public enum State {
    /// Nothing yet.
    OPEN,
    /// It was made an annotation.
    ACCEPTED,
    /// It is wrong.
    REJECTED
  }

  /// The decision on a prediction of a run.
  public static Decision of(long runId, Prediction prediction, State state) {
    return new Decision(runId, prediction.imageId(), prediction.id(), state);
  }
}
