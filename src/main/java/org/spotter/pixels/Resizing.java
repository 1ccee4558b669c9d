package org.spotter.pixels;

import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Makes pictures smaller or larger.
final class Resizing {
  private Resizing() {}

  static Picture resize(Picture picture, int width, int height) {
    try (MatScope scope = new MatScope()) {
      Mat out = scope.empty();
      boolean smaller = width <= picture.width() && height <= picture.height();
      Imgproc.resize(
          picture.toMat(scope),
          out,
          new Size(width, height),
          0,
          0,
          smaller ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
      return Picture.ofMat(out);
    }
  }
}
