package org.spotter.ui.review;

/// What is reviewed.
public enum Subject {
  /// The ground truth.
  OBJECTS,
  /// The predictions of the run that is shown.
  PROPOSALS,
  /// Whole images with their states.
  IMAGES
}
