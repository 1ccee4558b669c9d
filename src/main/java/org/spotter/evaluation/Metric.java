package org.spotter.evaluation;

/// A number that tells how good a model is, read from an evaluation.
public interface Metric {
  /// What it is called in files and tables.
  String name();

  /// @return 0 to 1, or -1 when there is no object it could be measured on, as in pycocotools
  double of(Curves curves);
}
