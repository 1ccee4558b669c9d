package org.spotter.evaluation;

import java.util.Arrays;

/// Precision and recall of one category, at every IoU threshold, size range and (for recall) limit
/// on predictions an image. -1 throughout where no object counts, as in pycocotools.
final class CategoryCurves {
  private static final double SPACING_OF_1 = Math.ulp(1.0);

  private final double[] precision = new double[Bits.RANGES * Thresholds.IOUS * Thresholds.RECALLS];
  private final double[] recall;

  private CategoryCurves(int limits) {
    recall = new double[limits * Bits.RANGES * Thresholds.IOUS];
    Arrays.fill(precision, -1);
    Arrays.fill(recall, -1);
  }

  /// The interpolated precision at a recall threshold, with as many predictions an image as may be.
  double precision(int iou, int recallAt, AreaRange range) {
    return precision[(range.place * Thresholds.IOUS + iou) * Thresholds.RECALLS + recallAt];
  }

  /// The part of the objects that was found.
  ///
  /// @param limit place in the limits on predictions an image
  double recall(int iou, AreaRange range, int limit) {
    return recall[(limit * Bits.RANGES + range.place) * Thresholds.IOUS + iou];
  }

  /// @param limits on predictions an image, ascending
  static CategoryCurves of(CategoryMatching m, int[] limits) {
    CategoryCurves curves = new CategoryCurves(limits.length);
    Ranking ranking = Ranking.of(m);
    double[] precisions = new double[ranking.size() + 1];
    for (int a = 0; a < Bits.RANGES; a++) {
      for (int t = 0; m.counted[a] > 0 && t < Thresholds.IOUS; t++) {
        int hits = hits(ranking, a, Bits.of(a, t), precisions);
        int place = a * Thresholds.IOUS + t;
        interpolate(precisions, hits, m.counted[a], curves.precision, place * Thresholds.RECALLS);
        curves.setRecall(ranking, limits, place, Bits.of(a, t), m.counted[a]);
      }
    }
    return curves;
  }

  private void setRecall(Ranking ranking, int[] limits, int place, long bit, int counted) {
    for (int limit = 0; limit < limits.length; limit++) {
      int hits = hitsWithin(ranking, bit, limits[limit]);
      recall[limit * Bits.RANGES * Thresholds.IOUS + place] = (double) hits / counted;
    }
  }

  private static int hitsWithin(Ranking ranking, long bit, int limit) {
    int hits = 0;
    for (int i = 0; i < ranking.size(); i++) {
      if ((ranking.matched[i] & ~ranking.ignored[i] & bit) != 0 && ranking.rank[i] < limit) {
        hits++;
      }
    }
    return hits;
  }

  /// Writes the precision at every true positive; between two of them it only falls.
  ///
  /// @return the number of true positives
  private static int hits(Ranking ranking, int range, long bit, double[] precisions) {
    long[] matched = ranking.matched;
    long[] ignored = ranking.ignored;
    int[] before = ranking.failedBefore[range];
    int hits = 0;
    int failed = 0;
    for (int i = 0; i < matched.length; i++) {
      if ((ignored[i] & bit) == 0) {
        if ((matched[i] & bit) == 0) {
          failed++;
        } else {
          hits++;
          precisions[hits - 1] = hits / ((double) (before[i] + failed) + hits + SPACING_OF_1);
        }
      }
    }
    return hits;
  }

  /// The best precision at this recall or above, at each recall threshold; 0 beyond the last hit.
  private static void interpolate(
      double[] precisions, int hits, int counted, double[] out, int at) {
    for (int i = hits - 1; i > 0; i--) {
      precisions[i - 1] = Math.max(precisions[i - 1], precisions[i]);
    }
    int hit = 0;
    for (int r = 0; r < Thresholds.RECALLS; r++) {
      while (hit < hits && (double) (hit + 1) / counted < Thresholds.RECALL[r]) {
        hit++;
      }
      out[at + r] = hit < hits ? precisions[hit] : 0;
    }
  }
}
