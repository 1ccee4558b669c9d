package org.spotter.evaluation;

/// Average precision as COCO takes it from a ranked list: the mean, over recall 0, 0.01, … 1, of
/// the best precision at that recall or above.
final class Interpolation {
  private Interpolation() {}

  /// @param precision at each hit, in their order; used up
  /// @param hits how many there are
  /// @param all objects there are to be found
  static double mean(double[] precision, int hits, int all) {
    for (int i = hits - 1; i > 0; i--) {
      precision[i - 1] = Math.max(precision[i - 1], precision[i]);
    }
    double sum = 0;
    int hit = 0;
    for (int r = 0; r < Thresholds.RECALLS; r++) {
      while (hit < hits && (double) (hit + 1) / all < Thresholds.RECALL[r]) {
        hit++;
      }
      sum += hit < hits ? precision[hit] : 0;
    }
    return sum / Thresholds.RECALLS;
  }
}
