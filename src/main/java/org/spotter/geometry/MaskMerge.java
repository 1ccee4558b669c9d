package org.spotter.geometry;

import java.util.Arrays;
import java.util.List;

/// Union and intersection of masks, walking over two lists of runs at a time without decoding them.
final class MaskMerge {
  private MaskMerge() {}

  static Mask merge(List<Mask> masks, boolean all) {
    if (masks.isEmpty()) {
      throw new IllegalArgumentException("there are no masks to merge");
    }
    Mask merged = masks.getFirst();
    for (Mask mask : masks.subList(1, masks.size())) {
      requireSameSize(merged, mask);
      merged = Mask.trusted(merged.width(), merged.height(), merge(merged, mask, all));
    }
    return merged;
  }

  static void requireSameSize(Mask a, Mask b) {
    if (a.width() != b.width() || a.height() != b.height()) {
      throw new IllegalArgumentException(
          "masks of different sizes, " + a + " and " + b + ", do not go together");
    }
  }

  private static int[] merge(Mask first, Mask second, boolean all) {
    int[] a = first.runs();
    int[] b = second.runs();
    int[] merged = new int[a.length + b.length + 1];
    int size = 0;
    int ia = 0;
    int ib = 0;
    int endA = a.length == 0 ? 0 : a[0];
    int endB = b.length == 0 ? 0 : b[0];
    int runStart = 0;
    boolean inside = false;
    while (ia < a.length && ib < b.length) {
      boolean inA = (ia & 1) == 1;
      boolean inB = (ib & 1) == 1;
      int from = start(a, ia, endA, b, ib, endB);
      int to = Math.min(endA, endB);
      boolean now = all ? inA && inB : inA || inB;
      if (to > from && now != inside) {
        merged[size++] = from - runStart;
        runStart = from;
        inside = now;
      }
      if (endA == to && ++ia < a.length) {
        endA += a[ia];
      }
      if (endB == to && ++ib < b.length) {
        endB += b[ib];
      }
    }
    merged[size++] = first.width() * first.height() - runStart;
    return Arrays.copyOf(merged, size);
  }

  private static int start(int[] a, int ia, int endA, int[] b, int ib, int endB) {
    return Math.max(endA - a[ia], endB - b[ib]);
  }
}
