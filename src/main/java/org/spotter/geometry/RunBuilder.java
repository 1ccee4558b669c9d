package org.spotter.geometry;

import java.util.Arrays;

/// Builds a mask from vertical strips that come in COCO's order: column by column, each from the
/// top down.
final class RunBuilder {
  private final int width;
  private final int height;
  private int[] runs = new int[16];
  private int count;
  private int end;

  RunBuilder(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /// Sets the pixels of a column from `top` to below `bottom`; what is outside is left out.
  void add(int column, int top, int bottom) {
    int from = Math.max(0, top);
    int to = Math.min(height, bottom);
    if (column >= 0 && column < width && from < to) {
      append(column * height + from, column * height + to);
    }
  }

  Mask build() {
    int rest = Math.multiplyExact(width, height) - end;
    if (rest > 0 || count == 0) {
      push(rest);
    }
    return new Mask(width, height, Arrays.copyOf(runs, count));
  }

  private void append(int from, int to) {
    if (from == end && count > 0) {
      runs[count - 1] += to - from;
    } else {
      push(from - end);
      push(to - from);
    }
    end = to;
  }

  private void push(int run) {
    if (count == runs.length) {
      runs = Arrays.copyOf(runs, 2 * count);
    }
    runs[count++] = run;
  }
}
