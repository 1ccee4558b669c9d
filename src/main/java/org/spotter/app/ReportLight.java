package org.spotter.app;

import org.spotter.pixels.Picture;

/// How bright and how sharp a picture is.
final class ReportLight {
  private static final double RED = .299;
  private static final double GREEN = .587;
  private static final double BLUE = .114;
  private static final double WHITE = 255;

  private ReportLight() {}

  /// The luma of each pixel, 0 to 1, row after row.
  static double[] grey(Picture picture) {
    byte[] bgr = picture.bgr();
    double[] grey = new double[bgr.length / 3];
    for (int i = 0; i < grey.length; i++) {
      grey[i] =
          (BLUE * (bgr[3 * i] & 0xff)
                  + GREEN * (bgr[3 * i + 1] & 0xff)
                  + RED * (bgr[3 * i + 2] & 0xff))
              / WHITE;
    }
    return grey;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  /// The standard deviation of the Laplacian: low for a blurred or foggy picture (Pech-Pacheco et
  /// al. 2000). 0 for a picture without an inside.
  static double sharpness(double[] grey, int width, int height) {
    double sum = 0;
    double squares = 0;
    long n = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        double l = grey[i - 1] + grey[i + 1] + grey[i - width] + grey[i + width] - 4 * grey[i];
        sum += l;
        squares += l * l;
        n++;
      }
    }
    return n == 0 ? 0 : Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)));
  }
}
