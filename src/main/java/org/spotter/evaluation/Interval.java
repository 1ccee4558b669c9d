package org.spotter.evaluation;

import java.util.Arrays;

/// A number and how sure it is: in 95 of 100 draws of images like these it lies between `low` and
/// `high` (percentile bootstrap: Efron & Tibshirani, "An Introduction to the Bootstrap", 1993).
///
/// @param value what was measured; `NaN` when there was nothing to measure
/// @param low `NaN` when no draw could be measured
/// @param high `NaN` when no draw could be measured
public record Interval(double value, double low, double high) {
  private static final double TAIL = .025;

  /// @param draws the number in each draw, `NaN` where it could not be measured; used up
  static Interval of(double value, double[] draws) {
    double[] known = Arrays.stream(draws).filter(d -> !Double.isNaN(d)).sorted().toArray();
    return known.length == 0
        ? new Interval(value, Double.NaN, Double.NaN)
        : new Interval(value, quantile(known, TAIL), quantile(known, 1 - TAIL));
  }

  private static double quantile(double[] sorted, double part) {
    double at = part * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /// Whether all draws but few lie on one side of 0: of a difference, that it is more than chance.
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }
}
