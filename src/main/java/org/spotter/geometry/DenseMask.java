package org.spotter.geometry;

import java.util.Arrays;

/// Between a dense image, one byte a pixel down the columns, and run lengths.
final class DenseMask {
  private DenseMask() {}

  static Mask encode(int width, int height, byte[] columns) {
    if (width < 0 || height < 0 || columns.length != (long) width * height) {
      throw new IllegalArgumentException(
          "a mask of "
              + width
              + " × "
              + height
              + " cannot come from "
              + columns.length
              + " pixels");
    }
    int[] runs = new int[countRuns(columns)];
    fillRuns(columns, runs);
    return Mask.trusted(width, height, runs);
  }

  static byte[] decode(Mask mask) {
    byte[] columns = new byte[Math.multiplyExact(mask.width(), mask.height())];
    int[] runs = mask.runs();
    int at = 0;
    for (int i = 0; i < runs.length; i++) {
      if ((i & 1) == 1) {
        Arrays.fill(columns, at, at + runs[i], (byte) 1);
      }
      at += runs[i];
    }
    return columns;
  }

  private static int countRuns(byte[] columns) {
    int runs = 1;
    boolean inside = false;
    for (byte pixel : columns) {
      if ((pixel != 0) != inside) {
        inside = !inside;
        runs++;
      }
    }
    return runs;
  }

  private static void fillRuns(byte[] columns, int[] runs) {
    int run = 0;
    int start = 0;
    boolean inside = false;
    for (int i = 0; i < columns.length; i++) {
      if ((columns[i] != 0) != inside) {
        inside = !inside;
        runs[run++] = i - start;
        start = i;
      }
    }
    runs[run] = columns.length - start;
  }
}
