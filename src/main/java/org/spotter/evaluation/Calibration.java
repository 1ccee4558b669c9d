package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Whether a score of 0.8 means right in 8 of 10 cases: predictions by score in bins of equal
/// width, and in each the part that is right (reliability diagram; expected calibration error:
/// Naeini et al. 2015, for detection Küppers et al. 2020). Predictions that are ignored do not
/// count, objects that were missed cannot.
public final class Calibration {
  private final Matches matches;
  private final List<Bin> bins;

  private Calibration(Matches matches, List<Bin> bins) {
    this.matches = matches;
    this.bins = bins;
  }

  /// Predictions of like scores.
  public static final class Bin {
    private final double from;
    private final double to;
    private final int[] rows;
    private final double meanScore;
    private final double precision;

    Bin(double from, double to, int[] rows, double meanScore, double precision) {
      this.from = from;
      this.to = to;
      this.rows = rows;
      this.meanScore = meanScore;
      this.precision = precision;
    }

    /// The lowest score.
    public double from() {
      return from;
    }

    /// The score at which the next bin begins.
    public double to() {
      return to;
    }

    /// The rows of the predictions.
    public int[] rows() {
      return rows.clone();
    }

    public int count() {
      return rows.length;
    }

    /// What the model says on average; `NaN` for no predictions.
    public double meanScore() {
      return meanScore;
    }

    /// The part that is right; `NaN` for no predictions.
    public double precision() {
      return precision;
    }
  }

  /// @param minScore predictions below it do not count; the many that are next to 0 tell little
  /// @param bins how many bins from 0 to 1
  public static Calibration of(Matches matches, double minScore, int bins) {
    return of(matches, minScore, bins, _ -> true);
  }

  /// The same of one category.
  public static Calibration of(Matches matches, double minScore, int bins, long categoryId) {
    int k = matches.pairing.truth.categories.of(categoryId);
    return of(matches, minScore, bins, i -> matches.pairing.category[i] == k);
  }

  private static Calibration of(Matches matches, double minScore, int n, IntPredicate which) {
    double[] score = matches.pairing.found.score;
    int[] rows =
        IntStream.range(0, score.length)
            .filter(i -> score[i] >= minScore && which.test(i) && matches.fate(i) != Fate.IGNORED)
            .toArray();
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < n; b++) {
      int bin = b;
      bins.add(
          bin(matches, IntStream.of(rows).filter(i -> place(score[i], n) == bin).toArray(), b, n));
    }
    return new Calibration(matches, List.copyOf(bins));
  }

  private static int place(double score, int bins) {
    return Math.clamp((int) (score * bins), 0, bins - 1);
  }

  private static Bin bin(Matches matches, int[] rows, int bin, int bins) {
    double[] score = matches.pairing.found.score;
    double mean = IntStream.of(rows).mapToDouble(i -> score[i]).average().orElse(Double.NaN);
    long right = IntStream.of(rows).filter(i -> matches.fate(i) == Fate.TRUE_POSITIVE).count();
    double precision = rows.length == 0 ? Double.NaN : (double) right / rows.length;
    return new Bin((double) bin / bins, (bin + 1.0) / bins, rows, mean, precision);
  }

  /// The bins, those without predictions too.
  public List<Bin> bins() {
    return bins;
  }

  /// The predictions that count.
  public int count() {
    return bins.stream().mapToInt(Bin::count).sum();
  }

  /// Expected calibration error: by how much score and precision differ, on average over the
  /// predictions; `NaN` when there are none.
  public double expectedError() {
    double sum =
        bins.stream()
            .filter(b -> b.count() > 0)
            .mapToDouble(b -> b.count() * Math.abs(b.precision() - b.meanScore()))
            .sum();
    return count() == 0 ? Double.NaN : sum / count();
  }

  /// By how much they differ in the worst bin; `NaN` when there are no predictions.
  public double greatestError() {
    return bins.stream()
        .filter(b -> b.count() > 0)
        .mapToDouble(b -> Math.abs(b.precision() - b.meanScore()))
        .max()
        .orElse(Double.NaN);
  }

  /// What the model says on average minus what is right: above 0 it is too sure of itself.
  public double overconfidence() {
    double sum =
        bins.stream()
            .filter(b -> b.count() > 0)
            .mapToDouble(b -> b.count() * (b.meanScore() - b.precision()))
            .sum();
    return count() == 0 ? Double.NaN : sum / count();
  }

  public Matches matches() {
    return matches;
  }
}
