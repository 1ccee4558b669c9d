package org.spotter.ui.model;

/// The rooms of the window.
public enum Workspace {
  /// Draw and correct.
  LABEL,
  /// Look through what is labelled, and set it right.
  REVIEW,
  /// Find out where a run is wrong.
  TEST,
  /// What models there are.
  MODELS
}
