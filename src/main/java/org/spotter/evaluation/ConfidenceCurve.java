package org.spotter.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.spotter.evaluation.Matches.Counts;

/// How many are right and wrong as the score threshold falls: the source of the precision-recall
/// curve, of precision, recall and F1 over confidence, and of the best threshold. One point for
/// each score that occurs, the highest first; at a point all predictions of at least its score
/// count.
public final class ConfidenceCurve {
  private final double[] score;
  private final int[] hits;
  private final int[] wrong;
  private final int objects;

  private ConfidenceCurve(double[] score, int[] hits, int[] wrong, int objects) {
    this.score = score;
    this.hits = hits;
    this.wrong = wrong;
    this.objects = objects;
  }

  /// A category's curve.
  public static ConfidenceCurve of(Matches matches, long categoryId) {
    Matching m = matches.matching;
    int k = matches.pairing.truth.categories.of(categoryId);
    return k < 0
        ? new ConfidenceCurve(new double[0], new int[0], new int[0], 0)
        : of(
            matches,
            Arrays.copyOfRange(m.byScore.row, m.byScore.start[k], m.byScore.start[k + 1]),
            matches.counted(k));
  }

  /// The curve of all categories together, each prediction and object counting the same.
  public static ConfidenceCurve of(Matches matches) {
    int[] rows = matches.matching.byScore.row.clone();
    double[] scores = matches.pairing.found.score;
    ScoreOrder.sort(rows, 0, rows.length, scores, new int[rows.length]);
    int categories = matches.pairing.truth.categoryIds.length;
    return of(matches, rows, IntStream.range(0, categories).map(matches::counted).sum());
  }

  private static ConfidenceCurve of(Matches matches, int[] rows, int objects) {
    double[] all = matches.pairing.found.score;
    double[] score = new double[rows.length];
    int[] hits = new int[rows.length];
    int[] wrong = new int[rows.length];
    int n = 0;
    int right = 0;
    int failed = 0;
    for (int i = 0; i < rows.length; i++) {
      Fate fate = matches.fate(rows[i]);
      right += fate == Fate.TRUE_POSITIVE ? 1 : 0;
      failed += fate == Fate.FALSE_POSITIVE ? 1 : 0;
      if (i + 1 == rows.length || all[rows[i + 1]] < all[rows[i]]) {
        score[n] = all[rows[i]];
        hits[n] = right;
        wrong[n++] = failed;
      }
    }
    return new ConfidenceCurve(
        Arrays.copyOf(score, n), Arrays.copyOf(hits, n), Arrays.copyOf(wrong, n), objects);
  }

  /// The number of points.
  public int size() {
    return score.length;
  }

  /// The score of a point.
  public double score(int point) {
    return score[point];
  }

  /// What comes out when predictions of at least the point's score count.
  public Counts counts(int point) {
    return new Counts(hits[point], wrong[point], objects - hits[point]);
  }

  /// What comes out at any score.
  public Counts at(double minScore) {
    int points = pointsFrom(minScore);
    return points == 0 ? new Counts(0, 0, objects) : counts(points - 1);
  }

  private int pointsFrom(double minScore) {
    int low = 0;
    int high = score.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (score[middle] >= minScore) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The point with the best F1, of equal ones that of the highest score; -1 when nothing is right
  /// at any.
  public int best() {
    int best = -1;
    double most = 0;
    for (int i = 0; i < score.length; i++) {
      double f1 = counts(i).f1();
      if (f1 > most) {
        most = f1;
        best = i;
      }
    }
    return best;
  }

  /// The point at which misses and false alarms cost least.
  ///
  /// @param ofMiss what an object that is missed costs
  /// @param ofFalseAlarm what a false alarm costs
  /// @return -1 when it is cheapest to predict nothing
  public int cheapest(double ofMiss, double ofFalseAlarm) {
    int best = -1;
    double least = ofMiss * objects;
    for (int i = 0; i < score.length; i++) {
      double cost = ofMiss * (objects - hits[i]) + ofFalseAlarm * wrong[i];
      if (cost < least) {
        least = cost;
        best = i;
      }
    }
    return best;
  }
}
