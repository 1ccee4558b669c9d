package org.spotter.geometry;

import java.util.Arrays;

/// Collects vertical strips in any order, overlapping or not; their union becomes a mask.
final class StripSet {
  private static final int BITS = 21;
  private static final int MOST = (1 << BITS) - 1;

  private final int width;
  private final int height;
  private long[] strips = new long[64];
  private int size;

  StripSet(int width, int height) {
    if (width < 0 || height < 0 || width > MOST || height > MOST) {
      throw new IllegalArgumentException("a mask cannot be " + width + " × " + height);
    }
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  /// Sets the pixels of a column from `top` to below `bottom`; what is outside is left out.
  void add(int column, int top, int bottom) {
    int from = Math.max(0, top);
    int to = Math.min(height, bottom);
    if (column < 0 || column >= width || from >= to) {
      return;
    }
    if (size == strips.length) {
      strips = Arrays.copyOf(strips, 2 * size);
    }
    strips[size++] = ((((long) column << BITS) | from) << BITS) | to;
  }

  Mask build() {
    Arrays.sort(strips, 0, size);
    RunBuilder out = new RunBuilder(width, height);
    int column = 0;
    int top = 0;
    int bottom = 0;
    for (int i = 0; i < size; i++) {
      int x = (int) (strips[i] >> (2 * BITS));
      int from = (int) (strips[i] >> BITS) & MOST;
      int to = (int) strips[i] & MOST;
      if (x == column && from <= bottom) {
        bottom = Math.max(bottom, to);
      } else {
        out.add(column, top, bottom);
        column = x;
        top = from;
        bottom = to;
      }
    }
    out.add(column, top, bottom);
    return out.build();
  }
}
