package org.spotter.geometry;

import java.util.Arrays;
import java.util.List;

/// Two masks to one, pixel by pixel, walking over both lists of runs without decoding them.
///
/// Outside the pixels that the second mask sets, the result is the first mask or nothing: those
/// runs are copied in one go, so that a small stroke costs little however large the other mask is.
final class MaskMerge {
  /// What a pair of pixels becomes: bit `2 * inA + inB` of a table of four.
  enum Rule {
    OR(0b1110),
    AND(0b1000),
    MINUS(0b0100),
    XOR(0b0110);

    private final int table;

    Rule(int table) {
      this.table = table;
    }

    boolean keepsFirst() {
      return (table & 0b0100) != 0;
    }
  }

  private final int[] a;
  private final int[] b;
  private final int total;
  private final int table;
  private int[] middle;
  private int size;
  private int runStart;
  private boolean inside;
  private int endOfFirst;

  private MaskMerge(int[] a, int[] b, int total, Rule rule) {
    this.a = a;
    this.b = b;
    this.total = total;
    this.table = rule.table;
    this.middle = new int[b.length + 16];
  }

  static Mask mergeAll(List<Mask> masks, Rule rule) {
    if (masks.isEmpty()) {
      throw new IllegalArgumentException("there are no masks to merge");
    }
    Mask merged = masks.getFirst();
    for (Mask mask : masks.subList(1, masks.size())) {
      merged = merge(merged, mask, rule);
    }
    return merged;
  }

  static Mask merge(Mask first, Mask second, Rule rule) {
    requireSameSize(first, second);
    int[] a = canonical(first.runs());
    int[] b = canonical(second.runs());
    int total = first.width() * first.height();
    boolean swap = rule != Rule.MINUS && b.length > a.length;
    int[] runs = new MaskMerge(swap ? b : a, swap ? a : b, total, rule).runs(rule.keepsFirst());
    return Mask.trusted(first.width(), first.height(), runs);
  }

  static void requireSameSize(Mask a, Mask b) {
    if (a.width() != b.width() || a.height() != b.height()) {
      throw new IllegalArgumentException(
          "masks of different sizes, " + a + " and " + b + ", do not go together");
    }
  }

  /// The same runs without any of length 0 but perhaps the first.
  static int[] canonical(int[] runs) {
    for (int i = 1; i < runs.length; i++) {
      if (runs[i] == 0) {
        return joined(runs);
      }
    }
    return runs.length == 0 ? new int[1] : runs;
  }

  private static int[] joined(int[] runs) {
    int[] out = new int[runs.length];
    int size = 1;
    out[0] = runs[0];
    for (int i = 1; i < runs.length; i++) {
      if (runs[i] == 0) {
        continue;
      }
      boolean sameAsLast = ((size - 1) & 1) == (i & 1);
      if (sameAsLast) {
        out[size - 1] += runs[i];
      } else {
        out[size++] = runs[i];
      }
    }
    return Arrays.copyOf(out, size);
  }

  private int[] runs(boolean keep) {
    if (b.length < 2) {
      return keep ? a : new int[] {total};
    }
    int from = b[0];
    int to = (b.length & 1) == 1 ? total - b[b.length - 1] : total;
    int ia = 0;
    int endA = a[0];
    // The run of the pixel before stays open: the pixel at `from` may go on with it.
    while (endA < from) {
      endA += a[++ia];
    }
    int prefix = keep ? ia : 0;
    runStart = keep ? endA - a[ia] : 0;
    inside = keep && (ia & 1) == 1;
    while (endA <= from) {
      endA += a[++ia];
    }
    ia = window(ia, endA, from, to);
    return keep ? withRestOfFirst(prefix, ia, to) : withoutRest(to);
  }

  /// Merges from the first pixel that the second mask sets to its last; answers with the first
  /// mask's run that holds the pixel after it, or the number of its runs when there is none.
  private int window(int firstRun, int firstEnd, int from, int to) {
    int ia = firstRun;
    int endA = firstEnd;
    int ib = 1;
    int endB = from + b[1];
    int at = from;
    while (at < to) {
      switchAt(at, ((table >> (((ia & 1) << 1) | (ib & 1))) & 1) != 0);
      at = Math.min(endA, endB);
      if (endA == at && ++ia < a.length) {
        endA += a[ia];
      }
      if (endB == at && ++ib < b.length) {
        endB += b[ib];
      }
    }
    endOfFirst = endA;
    return ia;
  }

  private void switchAt(int at, boolean now) {
    if (now != inside) {
      if (size == middle.length) {
        middle = Arrays.copyOf(middle, 2 * size);
      }
      middle[size++] = at - runStart;
      runStart = at;
      inside = now;
    }
  }

  private int[] withRestOfFirst(int prefix, int ia, int to) {
    if (ia == a.length) {
      return assembled(prefix, total - runStart, a.length);
    }
    switchAt(to, (ia & 1) == 1);
    return assembled(prefix, endOfFirst - runStart, ia + 1);
  }

  private int[] withoutRest(int to) {
    if (to < total) {
      switchAt(to, false);
    }
    return assembled(0, total - runStart, a.length);
  }

  /// The first mask's runs up to `prefix`, what was merged, the run that was open, and the first
  /// mask's runs from `suffix`.
  private int[] assembled(int prefix, int last, int suffix) {
    int rest = a.length - suffix;
    int[] runs = new int[prefix + size + 1 + rest];
    System.arraycopy(a, 0, runs, 0, prefix);
    System.arraycopy(middle, 0, runs, prefix, size);
    runs[prefix + size] = last;
    System.arraycopy(a, suffix, runs, prefix + size + 1, rest);
    return runs;
  }
}
