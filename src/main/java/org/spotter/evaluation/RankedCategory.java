package org.spotter.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A category's predictions by falling score: the image of each, and at which IoU thresholds it is
/// right. Average precision for any weights of the images comes by one walk.
///
/// An image taken twice stands for two images that are the same; what is alike has the same score,
/// and so the walk may count both at once.
final class RankedCategory {
  private static final double SPACING_OF_1 = Math.ulp(1.0);
  private static final int ALL = (1 << Thresholds.IOUS) - 1;

  private final int[] image;

  /// A bit for each threshold at which the prediction took an object; the same, higher by the
  /// number of thresholds, where that object is ignored.
  private final int[] bits;

  private final int[] imageOfObject;

  private RankedCategory(int[] image, int[] bits, int[] imageOfObject) {
    this.image = image;
    this.bits = bits;
    this.imageOfObject = imageOfObject;
  }

  /// @param at matches at each of COCO's thresholds
  static RankedCategory of(Matching m, Matches[] at, int category) {
    Pairing pairing = m.overlaps.pairing;
    int[] rows =
        IntStream.range(m.byScore.start[category], m.byScore.start[category + 1])
            .map(i -> m.byScore.row[i])
            .filter(row -> m.rank[row] < m.limit())
            .toArray();
    Grouping objects = pairing.objects;
    int[] imageOfObject =
        IntStream.range(objects.start[category], objects.start[category + 1])
            .map(i -> objects.row[i])
            .filter(row -> !at[0].isIgnored(row))
            .map(row -> pairing.truth.image[row])
            .toArray();
    return new RankedCategory(
        Arrays.stream(rows).map(row -> pairing.image[row]).toArray(),
        Arrays.stream(rows).map(row -> bits(at, row)).toArray(),
        imageOfObject);
  }

  private static int bits(Matches[] at, int row) {
    int bits = 0;
    for (int t = 0; t < at.length; t++) {
      if (at[t].objectOf(row) != Matches.NOBODY) {
        bits |= 1 << t;
        bits |= at[t].fate(row) == Fate.IGNORED ? 1 << (t + Thresholds.IOUS) : 0;
      }
    }
    return bits;
  }

  /// Writes average precision and recall at each threshold.
  ///
  /// @return false when the weighted images have no object of the category
  boolean measure(int[] weights, double[] precision, double[] recall) {
    long objects = 0;
    for (int i : imageOfObject) {
      objects += weights[i];
    }
    if (objects == 0) {
      return false;
    }
    Walk walk = new Walk(objects);
    walk.over(image, bits, weights);
    for (int t = 0; t < Thresholds.IOUS; t++) {
      precision[t] = walk.averagePrecision(t);
      recall[t] = (double) walk.hits[t] / objects;
    }
    return true;
  }

  /// One walk down the ranking. Of the precisions only the best between one recall threshold and
  /// the next is kept: the interpolated curve needs no more.
  private static final class Walk {
    private static final int STEPS = Thresholds.RECALLS + 1;

    /// At each threshold, how many are right so far.
    final long[] hits = new long[Thresholds.IOUS];

    private final long objects;
    private final long[] passed = new long[Thresholds.IOUS];

    /// At each threshold, how many recall thresholds are reached, and for each number of them the
    /// best precision.
    private final int[] reached = new int[Thresholds.IOUS];

    private final double[] best = new double[Thresholds.IOUS * STEPS];

    Walk(long objects) {
      this.objects = objects;
    }

    void over(int[] image, int[] bits, int[] weights) {
      long seen = 0;
      for (int i = 0; i < image.length; i++) {
        int weight = weights[image[i]];
        seen += weight;
        if (bits[i] != 0 && weight > 0) {
          step(bits[i], weight, seen);
        }
      }
    }

    /// @param seen how many there were up to this one
    private void step(int bits, int weight, long seen) {
      for (int took = bits & ALL; took != 0; took &= took - 1) {
        int t = Integer.numberOfTrailingZeros(took);
        if ((bits & (1 << (t + Thresholds.IOUS))) == 0) {
          hits[t] += weight;
          put(t, hits[t] / ((double) (seen - passed[t] - hits[t]) + hits[t] + SPACING_OF_1));
        } else {
          passed[t] += weight;
        }
      }
    }

    private void put(int t, double precision) {
      double recall = (double) hits[t] / objects;
      while (reached[t] < Thresholds.RECALLS && Thresholds.RECALL[reached[t]] <= recall) {
        reached[t]++;
      }
      int at = t * STEPS + reached[t];
      best[at] = Math.max(best[at], precision);
    }

    double averagePrecision(int t) {
      for (int r = Thresholds.RECALLS; r > 0; r--) {
        int at = t * STEPS + r;
        best[at - 1] = Math.max(best[at - 1], best[at]);
      }
      double sum = 0;
      for (int r = 1; r <= Thresholds.RECALLS; r++) {
        sum += best[t * STEPS + r];
      }
      return sum / Thresholds.RECALLS;
    }
  }
}
