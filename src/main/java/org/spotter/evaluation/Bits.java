package org.spotter.evaluation;

/// Sets of size range and IoU threshold as bits of a long: one bit a pair, ten thresholds a range.
/// Each combination is matched on its own; holding them side by side, a prediction is looked at
/// once.
final class Bits {
  static final int RANGES = AreaRange.values().length;
  static final long ALL = (1L << (RANGES * Thresholds.IOUS)) - 1;
  private static final long ONE_RANGE = (1L << Thresholds.IOUS) - 1;
  private static final AreaRange[] AREA_RANGES = AreaRange.values();

  private Bits() {}

  static long of(int range, int iou) {
    return 1L << (range * Thresholds.IOUS + iou);
  }

  /// All thresholds of the size ranges that do not hold the area.
  static long outside(double area) {
    long bits = 0;
    for (int a = 0; a < RANGES; a++) {
      if (!AREA_RANGES[a].holds(area)) {
        bits |= ONE_RANGE << (a * Thresholds.IOUS);
      }
    }
    return bits;
  }
}
