package org.spotter.pixels;

import org.opencv.imgcodecs.Imgcodecs;

/// How much smaller than the file a picture is decoded. JPEG files are then decoded faster, since
/// their blocks are scaled before they become pixels; the result is not exactly what decoding and
/// then shrinking gives.
public enum Reduction {
  NONE(1, Imgcodecs.IMREAD_COLOR),
  HALF(2, Imgcodecs.IMREAD_REDUCED_COLOR_2),
  QUARTER(4, Imgcodecs.IMREAD_REDUCED_COLOR_4),
  EIGHTH(8, Imgcodecs.IMREAD_REDUCED_COLOR_8);

  private final int factor;
  private final int flag;

  Reduction(int factor, int flag) {
    this.factor = factor;
    this.flag = flag;
  }

  /// How many pixels of the file become one.
  public int factor() {
    return factor;
  }

  int flag() {
    return flag;
  }

  /// The strongest reduction whose longer side is still at least `longestSide`.
  static Reduction atLeast(int longestSide, long width, long height) {
    Reduction best = NONE;
    for (Reduction r : values()) {
      best = Math.max(width, height) / r.factor >= longestSide ? r : best;
    }
    return best;
  }
}
