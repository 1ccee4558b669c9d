package org.spotter.ui.bench;

import java.util.Arrays;

/// What one case took, over its repetitions.
///
/// @param name of the case
/// @param unit `ms` or `MB`
/// @param median half took less
/// @param p90 nine of ten took less
/// @param p99 ninety-nine of a hundred took less
public record Measured(String name, String unit, double median, double p90, double p99) {
  static Measured times(String name, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return new Measured(name, "ms", at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99));
  }

  static Measured memory(String name, double megabytes) {
    return new Measured(name, "MB", megabytes, megabytes, megabytes);
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(part * sorted.length))];
  }
}
