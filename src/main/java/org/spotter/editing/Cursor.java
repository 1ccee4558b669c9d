package org.spotter.editing;

/// The pointer's look.
public enum Cursor {
  ARROW,
  CROSS,
  POINT,
  MOVE,
  RESIZE_HORIZONTAL,
  RESIZE_VERTICAL,
  RESIZE_FALLING,
  RESIZE_RISING
}
