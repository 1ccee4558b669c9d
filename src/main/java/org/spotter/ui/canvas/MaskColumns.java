package org.spotter.ui.canvas;

import org.spotter.geometry.Mask;

/// The runs of a mask with where each column begins among them, so that any part of it can be drawn
/// at any scale without decoding the rest.
final class MaskColumns {
  private final int width;
  private final int height;
  private final int[] runs;

  /// The run that holds a column's first pixel, and where that run begins.
  private final int[] first;

  private final int[] begin;

  MaskColumns(Mask mask) {
    width = mask.width();
    height = mask.height();
    runs = mask.toRuns();
    first = new int[width];
    begin = new int[width];
    int start = 0;
    int x = 0;
    for (int i = 0; i < runs.length; i++) {
      int end = start + runs[i];
      for (; x < width && x * height < end; x++) {
        first[x] = i;
        begin[x] = start;
      }
      start = end;
    }
  }

  /// Marks which screen pixels of a square show a pixel that is set: that in whose middle they are.
  ///
  /// @param left the square's left edge in screen pixels from the image's
  /// @param size of the square in screen pixels
  /// @param set column by column, all false at first
  /// @return whether any is
  boolean sample(double scale, int left, int top, int size, boolean[] set) {
    boolean any = false;
    for (int u = 0; u < size; u++) {
      int x = (int) Math.floor((left + u + 0.5) / scale);
      if (x >= 0 && x < width) {
        any |= sampleColumn(x, scale, top, size, set, u * size);
      }
    }
    return any;
  }

  private boolean sampleColumn(int x, double scale, int top, int size, boolean[] set, int offset) {
    boolean any = false;
    int columnStart = x * height;
    int start = begin[x];
    double last = (top + size) / scale;
    for (int i = first[x]; i < runs.length && start - columnStart < Math.min(height, last); i++) {
      int end = start + runs[i];
      if ((i & 1) == 1) {
        int from = onScreen(Math.max(start - columnStart, 0), scale, top, size);
        int to = onScreen(Math.min(end - columnStart, height), scale, top, size);
        for (int v = from; v < to; v++) {
          set[offset + v] = true;
          any = true;
        }
      }
      start = end;
    }
    return any;
  }

  /// The first screen pixel whose middle is not above the image row.
  private static int onScreen(int row, double scale, int top, int size) {
    return (int) Math.clamp(Math.ceil(row * scale - 0.5) - top, 0, size);
  }
}
