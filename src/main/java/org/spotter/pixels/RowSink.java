package org.spotter.pixels;

/// Takes a picture row by row, as it is stored, from the top.
@FunctionalInterface
interface RowSink {
  /// @param bgr three bytes a pixel; used again for the next row
  void row(int y, byte[] bgr);
}
