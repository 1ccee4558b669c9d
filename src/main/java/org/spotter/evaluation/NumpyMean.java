package org.spotter.evaluation;

/// The mean as numpy computes it, with its pairwise summation, so that means are equal to the last
/// bit. (Pairwise summation is also more exact than one running sum.)
final class NumpyMean {
  private static final int BLOCK = 128;
  private static final int LANES = 8;

  private NumpyMean() {}

  /// The mean of the first `n` values; -1 when there are none, as in pycocotools.
  static double of(double[] values, int n) {
    return n == 0 ? -1 : sum(values, 0, n) / n;
  }

  private static double sum(double[] values, int from, int n) {
    if (n < LANES) {
      return plain(values, from, n);
    }
    if (n <= BLOCK) {
      return block(values, from, n);
    }
    int half = n / 2;
    half -= half % LANES;
    return sum(values, from, half) + sum(values, from + half, n - half);
  }

  private static double plain(double[] values, int from, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += values[from + i];
    }
    return sum;
  }

  private static double block(double[] values, int from, int n) {
    double[] lane = new double[LANES];
    System.arraycopy(values, from, lane, 0, LANES);
    int whole = n - n % LANES;
    for (int i = LANES; i < whole; i++) {
      lane[i % LANES] += values[from + i];
    }
    double sum =
        ((lane[0] + lane[1]) + (lane[2] + lane[3])) + ((lane[4] + lane[5]) + (lane[6] + lane[7]));
    for (int i = whole; i < n; i++) {
      sum += values[from + i];
    }
    return sum;
  }
}
