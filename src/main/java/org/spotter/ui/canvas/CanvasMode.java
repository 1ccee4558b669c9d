package org.spotter.ui.canvas;

/// What the canvas shows.
public enum CanvasMode {
  /// Ground truth, and predictions dashed over it.
  OVERLAY,
  /// Ground truth alone.
  GROUND_TRUTH,
  /// Predictions alone; nothing can be edited.
  PREDICTIONS,
  /// Two views that move together: ground truth on the left, predictions on the right.
  SIDE_BY_SIDE
}
