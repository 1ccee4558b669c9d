package org.spotter.editing;

/// The pointer's look.
public enum Cursor {
  ARROW,
  CROSS,
  POINT,
  MOVE,
  /// Something is worked out, and the person waits for it.
  BUSY,
  RESIZE_HORIZONTAL,
  RESIZE_VERTICAL,
  RESIZE_FALLING,
  RESIZE_RISING
}
