package org.spotter.ui.canvas.ink;

/// The pixels that may be drawn on: from `left` and `top` up to, not including, `right` and
/// `bottom`.
///
/// @param stride pixels from one row to the next
record Clip(int left, int top, int right, int bottom, int stride) {
  boolean isEmpty() {
    return left >= right || top >= bottom;
  }

  /// The first column or row whose middle is at or after a coordinate.
  static int first(double at, int least) {
    return (int) Math.max(least, Math.ceil(at - 0.5));
  }

  /// One behind the last column or row whose middle is before a coordinate.
  static int end(double at, int most) {
    return (int) Math.min(most, Math.ceil(at - 0.5));
  }
}
