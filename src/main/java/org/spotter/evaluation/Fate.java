package org.spotter.evaluation;

/// What becomes of a prediction.
public enum Fate {
  /// It found its object.
  TRUE_POSITIVE,
  /// Nothing is there, or it was found by a surer prediction.
  FALSE_POSITIVE,
  /// It fell on a crowd, on a person without labelled joints, or beyond the size range: it counts
  /// neither way.
  IGNORED
}
