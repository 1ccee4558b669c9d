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
    Walk walk = new Walk(Math.min(image.length, imageOfObject.length));
    walk.over(image, bits, weights);
    for (int t = 0; t < Thresholds.IOUS; t++) {
      precision[t] = walk.averagePrecision(t, objects);
      recall[t] = (double) walk.hits[t] / objects;
    }
    return true;
  }

  /// One walk down the ranking.
  private static final class Walk {
    /// At each threshold, how many are right so far, and wrong besides those wrong at all.
    final long[] hits = new long[Thresholds.IOUS];

    private final long[] wrong = new long[Thresholds.IOUS];
    private final int[] points = new int[Thresholds.IOUS];
    private final double[][] precision;
    private final long[][] hitsAt;

    Walk(int most) {
      precision = new double[Thresholds.IOUS][most];
      hitsAt = new long[Thresholds.IOUS][most];
    }

    void over(int[] image, int[] bits, int[] weights) {
      long failed = 0;
      for (int i = 0; i < image.length; i++) {
        int weight = weights[image[i]];
        if (bits[i] == 0) {
          failed += weight;
        } else if (weight > 0) {
          step(bits[i], weight, failed);
        }
      }
    }

    private void step(int bits, int weight, long failed) {
      for (int t = 0; t < Thresholds.IOUS; t++) {
        if ((bits & (1 << t)) == 0) {
          wrong[t] += weight;
        } else if ((bits & (1 << (t + Thresholds.IOUS))) == 0) {
          hits[t] += weight;
          precision[t][points[t]] =
              hits[t] / ((double) (failed + wrong[t]) + hits[t] + SPACING_OF_1);
          hitsAt[t][points[t]++] = hits[t];
        }
      }
    }

    double averagePrecision(int t, long objects) {
      double[] p = precision[t];
      for (int i = points[t] - 1; i > 0; i--) {
        p[i - 1] = Math.max(p[i - 1], p[i]);
      }
      double sum = 0;
      int point = 0;
      for (int r = 0; r < Thresholds.RECALLS; r++) {
        while (point < points[t] && (double) hitsAt[t][point] / objects < Thresholds.RECALL[r]) {
          point++;
        }
        sum += point < points[t] ? p[point] : 0;
      }
      return sum / Thresholds.RECALLS;
    }
  }
}
