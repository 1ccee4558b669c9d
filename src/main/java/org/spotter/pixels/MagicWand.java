package org.spotter.pixels;

import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import org.spotter.geometry.Mask;
import org.spotter.task.Progress;

/// Picks the pixels that look like one of them.
///
/// @param tolerance how far blue, green and red may each be from the picked pixel, 0 to 255
/// @param contiguous whether only pixels connected to it (over their sides) are picked, or all that
///   look so
public record MagicWand(int tolerance, boolean contiguous) {
  private static final byte SET = 1;

  /// @throws IllegalArgumentException when the tolerance is out of range
  public MagicWand {
    if (tolerance < 0 || tolerance > 255) {
      throw new IllegalArgumentException("a tolerance is 0 to 255, not " + tolerance);
    }
  }

  /// The pixels like the one at `(x, y)`; none when that lies outside the picture.
  public Mask pick(Picture picture, int x, int y, Progress progress) {
    return pick(picture, x, y, Optional.empty(), progress);
  }

  /// The pixels like the one at `(x, y)`, nothing outside a mask of the picture's size: the wand
  /// does not cross its border either.
  public Mask pick(Picture picture, int x, int y, Optional<Mask> within, Progress progress) {
    boolean outside = x < 0 || y < 0 || x >= picture.width() || y >= picture.height();
    if (outside || !within.map(mask -> mask.contains(x, y)).orElse(true)) {
      return Mask.empty(picture.width(), picture.height());
    }
    progress.report("Picking pixels", 0, -1);
    progress.check();
    try (MatScope scope = new MatScope()) {
      Mat image = picture.toMat(scope);
      progress.check();
      return contiguous ? flood(image, x, y, within, scope) : alike(image, x, y, within, scope);
    }
  }

  private Mask flood(Mat image, int x, int y, Optional<Mask> within, MatScope scope) {
    int width = image.cols();
    int height = image.rows();
    Mat filled = scope.keep(Mat.zeros(height + 2, width + 2, CvType.CV_8UC1));
    // What is not 0 stops the flood; 2 tells it from what was filled.
    within.ifPresent(mask -> Masks.put(mask.inverted(), 2, filled, 1, 1, scope));
    Rect reached = new Rect();
    Imgproc.floodFill(
        image,
        filled,
        new Point(x, y),
        Scalar.all(0),
        reached,
        Scalar.all(tolerance),
        Scalar.all(tolerance),
        4 | (SET << 8) | Imgproc.FLOODFILL_FIXED_RANGE | Imgproc.FLOODFILL_MASK_ONLY);
    Rect inFilled = new Rect(reached.x + 1, reached.y + 1, reached.width, reached.height);
    Mat part = scope.keep(filled.submat(inFilled));
    Mat only = scope.empty();
    Core.inRange(part, Scalar.all(SET), Scalar.all(SET), only);
    return Masks.of(only, scope).placed(width, height, reached.x, reached.y);
  }

  private Mask alike(Mat image, int x, int y, Optional<Mask> within, MatScope scope) {
    double[] bgr = image.get(y, x);
    Scalar low = new Scalar(bgr[0] - tolerance, bgr[1] - tolerance, bgr[2] - tolerance);
    Scalar high = new Scalar(bgr[0] + tolerance, bgr[1] + tolerance, bgr[2] + tolerance);
    Mat only = scope.empty();
    Core.inRange(image, low, high, only);
    Mask found = Masks.of(only, scope);
    return within.map(found::and).orElse(found);
  }
}
