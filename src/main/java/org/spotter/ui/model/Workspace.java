package org.spotter.ui.model;

/// The rooms of the window.
public enum Workspace {
  /// Draw and correct.
  LABEL,
  /// Find out where a run is wrong.
  TEST,
  /// What models there are.
  MODELS
}
