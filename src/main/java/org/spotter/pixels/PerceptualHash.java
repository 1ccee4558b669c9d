package org.spotter.pixels;

import java.util.Arrays;

/// 64 bits that stay nearly the same when a picture is scaled, compressed or lightly retouched, so
/// that near-duplicates differ in few of them.
///
/// The signs, against their median, of the 8×8 lowest frequencies of the picture's brightness at
/// 32×32 pixels (a discrete cosine transform of type II; Zauner, "Implementation and Benchmarking
/// of Perceptual Image Hash Functions", 2010). Turned or mirrored pictures are others.
public final class PerceptualHash {
  private static final int SIDE = 32;
  private static final int KEPT = 8;
  private static final double[] COSINES = cosines();

  private PerceptualHash() {}

  /// The hash of a picture; a smaller copy of it, 32 pixels a side or more, gives nearly the same.
  public static long of(Picture picture) {
    double[] low = lowFrequencies(brightness(picture.resized(SIDE, SIDE)));
    double median = median(low);
    long hash = 0;
    for (int i = 0; i < low.length; i++) {
      hash |= low[i] > median ? 1L << i : 0;
    }
    return hash;
  }

  /// In how many bits two hashes differ: up to about 6 is a near-duplicate, 32 is chance.
  public static int distance(long a, long b) {
    return Long.bitCount(a ^ b);
  }

  /// ITU-R BT.601 luma.
  private static double[] brightness(Picture small) {
    byte[] bgr = small.bgr();
    double[] grey = new double[SIDE * SIDE];
    for (int i = 0; i < grey.length; i++) {
      grey[i] =
          0.114 * (bgr[3 * i] & 0xff)
              + 0.587 * (bgr[3 * i + 1] & 0xff)
              + 0.299 * (bgr[3 * i + 2] & 0xff);
    }
    return grey;
  }

  private static double[] lowFrequencies(double[] grey) {
    double[] rows = new double[SIDE * KEPT];
    for (int y = 0; y < SIDE; y++) {
      for (int u = 0; u < KEPT; u++) {
        double sum = 0;
        for (int x = 0; x < SIDE; x++) {
          sum += grey[y * SIDE + x] * COSINES[u * SIDE + x];
        }
        rows[y * KEPT + u] = sum;
      }
    }
    double[] low = new double[KEPT * KEPT];
    for (int v = 0; v < KEPT; v++) {
      for (int u = 0; u < KEPT; u++) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
          sum += rows[y * KEPT + u] * COSINES[v * SIDE + y];
        }
        low[v * KEPT + u] = sum;
      }
    }
    return low;
  }

  private static double[] cosines() {
    double[] table = new double[KEPT * SIDE];
    for (int u = 0; u < KEPT; u++) {
      for (int x = 0; x < SIDE; x++) {
        table[u * SIDE + x] = Math.cos(Math.PI * (2 * x + 1) * u / (2.0 * SIDE));
      }
    }
    return table;
  }

  /// Without the first, which is the mean brightness and far above all others.
  private static double median(double[] low) {
    double[] sorted = Arrays.copyOfRange(low, 1, low.length);
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
