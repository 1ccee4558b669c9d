package org.spotter.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The numbers one looks at first, in a form in which they can be worked out within milliseconds
/// for any choice of the images, each taken any number of times: COCO's AP, AP50, AP75 and AR, and
/// precision, recall and F1 at an operating point. Matching is not done again.
public final class Headline {
  private static final List<String> NAMES =
      List.of("AP", "AP50", "AP75", "AR", "precision", "recall", "F1");
  private static final int OF_CURVES = 4;
  private static final int AP75 = 5;

  private final RankedCategory[] categories;

  /// Of each image, at the operating point.
  private final int[] hits;

  private final int[] wrong;
  private final int[] objects;

  private Headline(RankedCategory[] categories, int[] hits, int[] wrong, int[] objects) {
    this.categories = categories;
    this.hits = hits;
    this.wrong = wrong;
    this.objects = objects;
  }

  public static Headline of(Matching matching, OperatingPoint point) {
    Matches[] at = new Matches[Thresholds.IOUS];
    Parallel.each(at.length, t -> at[t] = matching.at(Thresholds.iou(t)));
    RankedCategory[] categories = new RankedCategory[matching.truth().categoryIds.length];
    Arrays.setAll(categories, k -> RankedCategory.of(matching, at, k));
    int images = matching.truth().imageCount();
    Headline made = new Headline(categories, new int[images], new int[images], new int[images]);
    made.count(matching.at(point.iou()).outcome(point));
    return made;
  }

  private void count(Outcome outcome) {
    Matches matches = outcome.matches();
    for (int i = 0; i < matches.predictionCount(); i++) {
      if (outcome.counts(i) && matches.fate(i) != Fate.IGNORED) {
        int[] into = matches.fate(i) == Fate.TRUE_POSITIVE ? hits : wrong;
        into[matches.pairing.image[i]]++;
      }
    }
    for (int i = 0; i < matches.objectCount(); i++) {
      if (!matches.isIgnored(i)) {
        objects[matches.pairing.truth.image[i]]++;
      }
    }
  }

  /// What the numbers are called, in their order.
  public static List<String> names() {
    return NAMES;
  }

  public int images() {
    return hits.length;
  }

  /// The objects of some images that count.
  public int objects(BitSet images) {
    return images.stream().map(i -> objects[i]).sum();
  }

  /// The numbers over all images, in the order of [#names]; `NaN` where there is nothing to
  /// measure.
  public double[] numbers() {
    return numbers(ones(_ -> true));
  }

  /// The numbers over some images.
  ///
  /// @param images places among the images in the order of ids
  public double[] numbers(BitSet images) {
    return numbers(ones(images::get));
  }

  private int[] ones(IntPredicate which) {
    return IntStream.range(0, hits.length).map(i -> which.test(i) ? 1 : 0).toArray();
  }

  /// @param weights how often each image is taken
  double[] numbers(int[] weights) {
    double[] sums = new double[OF_CURVES];
    double[] precision = new double[Thresholds.IOUS];
    double[] recall = new double[Thresholds.IOUS];
    int n = 0;
    for (RankedCategory category : categories) {
      if (category.measure(weights, precision, recall)) {
        n++;
        sums[0] += Arrays.stream(precision).sum() / Thresholds.IOUS;
        sums[1] += precision[0];
        sums[2] += precision[AP75];
        sums[3] += Arrays.stream(recall).sum() / Thresholds.IOUS;
      }
    }
    return numbers(weights, sums, n);
  }

  private double[] numbers(int[] weights, double[] sums, int n) {
    double[] numbers = new double[NAMES.size()];
    for (int i = 0; i < OF_CURVES; i++) {
      numbers[i] = n == 0 ? Double.NaN : sums[i] / n;
    }
    long right = sum(weights, hits);
    long failed = sum(weights, wrong);
    long there = sum(weights, objects);
    numbers[OF_CURVES] = part(right, right + failed);
    numbers[OF_CURVES + 1] = part(right, there);
    numbers[OF_CURVES + 2] = part(2 * right, right + failed + there);
    return numbers;
  }

  /// Only the F1, which needs no ranking.
  double f1(int[] weights) {
    long right = sum(weights, hits);
    return part(2 * right, right + sum(weights, wrong) + sum(weights, objects));
  }

  private static long sum(int[] weights, int[] counts) {
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (long) weights[i] * counts[i];
    }
    return sum;
  }

  private static double part(long of, long all) {
    return all == 0 ? Double.NaN : (double) of / all;
  }
}
