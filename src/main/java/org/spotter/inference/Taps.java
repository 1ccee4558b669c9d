package org.spotter.inference;

/// Which two pixels of a side each new pixel is blended from, and how much of the second, of 2048.
///
/// @param first the nearer to the beginning
/// @param second its neighbour, or itself at the border
/// @param weight of the second
// Three arrays that nobody outside this package sees or compares.
@SuppressWarnings("ArrayRecordComponent")
record Taps(int[] first, int[] second, int[] weight) {
  /// Pixels are squares: the middle of the new pixel falls at `(i + 0.5) · scale − 0.5`.
  static Taps of(int from, int to) {
    Taps taps = new Taps(new int[to], new int[to], new int[to]);
    double scale = (double) from / to;
    for (int i = 0; i < to; i++) {
      float at = (float) ((i + 0.5) * scale - 0.5);
      int floor = (int) Math.floor(at);
      taps.first[i] = Math.clamp(floor, 0, from - 1);
      taps.second[i] = Math.clamp(floor + 1, 0, from - 1);
      taps.weight[i] = (int) Math.rint((at - floor) * 2048f);
    }
    return taps;
  }
}
