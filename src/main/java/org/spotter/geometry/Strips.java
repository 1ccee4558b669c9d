package org.spotter.geometry;

/// The set pixels of a mask as vertical strips, each within one column and apart from the next: the
/// runs, cut where they pass from one column into the next.
final class Strips {
  private final int[] tops;
  private final int[] bottoms;
  private final int[] firsts;

  private Strips(int[] tops, int[] bottoms, int[] firsts) {
    this.tops = tops;
    this.bottoms = bottoms;
    this.firsts = firsts;
  }

  static Strips of(Mask mask) {
    int height = mask.height();
    int[] runs = MaskMerge.canonical(mask.runs());
    int count = count(runs, height);
    Strips strips = new Strips(new int[count], new int[count], new int[mask.width() + 1]);
    strips.fill(runs, height);
    return strips;
  }

  private static int count(int[] runs, int height) {
    int count = 0;
    int start = 0;
    for (int i = 0; i < runs.length; i++) {
      int end = start + runs[i];
      if ((i & 1) == 1) {
        count += (end - 1) / height - start / height + 1;
      }
      start = end;
    }
    return count;
  }

  private void fill(int[] runs, int height) {
    int strip = 0;
    int column = -1;
    int start = 0;
    for (int i = 0; i < runs.length; i++) {
      int end = start + runs[i];
      for (int at = start; (i & 1) == 1 && at < end; ) {
        int x = at / height;
        while (column < x) {
          firsts[++column] = strip;
        }
        int stop = Math.min(end, (x + 1) * height);
        tops[strip] = at - x * height;
        bottoms[strip++] = stop - x * height;
        at = stop;
      }
      start = end;
    }
    while (column < firsts.length - 1) {
      firsts[++column] = strip;
    }
  }

  /// The number of strips.
  int size() {
    return tops.length;
  }

  /// The first strip of a column; of the column after the last, the number of strips.
  int first(int column) {
    return firsts[column];
  }

  /// The first row of a strip.
  int top(int strip) {
    return tops[strip];
  }

  /// The row below a strip.
  int bottom(int strip) {
    return bottoms[strip];
  }
}
