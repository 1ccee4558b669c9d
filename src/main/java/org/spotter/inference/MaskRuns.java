package org.spotter.inference;

import java.util.Arrays;
import org.spotter.geometry.Mask;

/// Collects the pixels of a mask in COCO's order, column by column from the top.
final class MaskRuns {
  private final int width;
  private final int height;
  private int[] runs = new int[64];
  private int count;
  private int end;

  MaskRuns(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /// Adds the pixel at `column · height + row`, after all that were added before.
  void add(int at) {
    if (at == end && count > 0) {
      runs[count - 1]++;
    } else {
      push(at - end);
      push(1);
    }
    end = at + 1;
  }

  Mask mask() {
    push(width * height - end);
    return new Mask(width, height, Arrays.copyOf(runs, count));
  }

  private void push(int run) {
    if (count == runs.length) {
      runs = Arrays.copyOf(runs, 2 * count);
    }
    runs[count++] = run;
  }
}
