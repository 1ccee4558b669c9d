package org.spotter.pixels;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.spotter.geometry.Mask;

/// Between masks, whose runs go down the columns, and matrices of one byte a pixel, whose rows lie
/// one after the other.
final class Masks {
  private Masks() {}

  /// The mask of what is not 0.
  static Mask of(Mat pixels, MatScope scope) {
    Mat turned = scope.empty();
    Core.transpose(pixels, turned);
    byte[] columns = new byte[Math.toIntExact(turned.total())];
    turned.get(0, 0, columns);
    return Mask.encode(pixels.cols(), pixels.rows(), columns);
  }

  /// The mask as a matrix of 0 and 1.
  static Mat toMat(Mask mask, MatScope scope) {
    Mat turned = scope.keep(new Mat(mask.width(), mask.height(), CvType.CV_8UC1));
    turned.put(0, 0, mask.decode());
    Mat pixels = scope.empty();
    Core.transpose(turned, pixels);
    return pixels;
  }

  /// Writes a value wherever the mask is set, its upper left corner at `(x, y)` of the target.
  static void put(Mask mask, int value, Mat target, int x, int y, MatScope scope) {
    Mat part = scope.keep(target.submat(new Rect(x, y, mask.width(), mask.height())));
    part.setTo(Scalar.all(value), toMat(mask, scope));
  }
}
