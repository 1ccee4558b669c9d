package org.spotter.pixels;

import org.opencv.core.Core;
import org.opencv.core.Mat;

/// How the stored rows of a picture lie, in the numbers of EXIF tag 0x0112 (1 to 8), and what makes
/// them upright.
enum Orientation {
  UPRIGHT(1, false),
  MIRRORED(2, false),
  UPSIDE_DOWN(3, false),
  MIRRORED_UPSIDE_DOWN(4, false),
  TRANSPOSED(5, true),
  TURN_RIGHT(6, true),
  TRANSVERSED(7, true),
  TURN_LEFT(8, true);

  private final int exif;
  private final boolean swapsSides;

  Orientation(int exif, boolean swapsSides) {
    this.exif = exif;
    this.swapsSides = swapsSides;
  }

  /// Its number.
  int exif() {
    return exif;
  }

  /// The orientation of an EXIF value; anything outside 1 to 8 counts as upright, as viewers do.
  static Orientation ofExif(long value) {
    return value >= 1 && value <= 8 ? values()[(int) value - 1] : UPRIGHT;
  }

  PictureSize upright(int storedWidth, int storedHeight) {
    return swapsSides
        ? new PictureSize(storedHeight, storedWidth)
        : new PictureSize(storedWidth, storedHeight);
  }

  /// An upright copy, or the same picture where nothing is to be done.
  Picture turned(Picture stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    try (MatScope scope = new MatScope()) {
      return Picture.ofMat(apply(stored.toMat(scope), scope));
    }
  }

  /// An upright copy in `scope`, or the same picture where nothing is to be done.
  Mat apply(Mat stored, MatScope scope) {
    if (this == UPRIGHT) {
      return stored;
    }
    Mat upright = scope.empty();
    switch (this) {
      case UPRIGHT -> stored.copyTo(upright);
      case MIRRORED -> Core.flip(stored, upright, 1);
      case UPSIDE_DOWN -> Core.rotate(stored, upright, Core.ROTATE_180);
      case MIRRORED_UPSIDE_DOWN -> Core.flip(stored, upright, 0);
      case TRANSPOSED -> Core.transpose(stored, upright);
      case TURN_RIGHT -> Core.rotate(stored, upright, Core.ROTATE_90_CLOCKWISE);
      case TRANSVERSED -> {
        Mat transposed = scope.empty();
        Core.transpose(stored, transposed);
        Core.rotate(transposed, upright, Core.ROTATE_180);
      }
      case TURN_LEFT -> Core.rotate(stored, upright, Core.ROTATE_90_COUNTERCLOCKWISE);
    }
    return upright;
  }
}
