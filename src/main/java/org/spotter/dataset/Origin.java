package org.spotter.dataset;

/// Where an annotation came from.
public sealed interface Origin {
  /// A person drew it here.
  record Drawn() implements Origin {}

  /// It came with a data set.
  record Imported() implements Origin {}

  /// A person accepted a prediction.
  ///
  /// @param run the run's name at that time
  /// @param score the prediction's score, 0 to 1
  /// @param corrected whether its shape or class was changed since
  record Accepted(String run, double score, boolean corrected) implements Origin {}
}
