package org.spotter.pixels;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/// Files that Java's own writers cannot make.
final class OpenCvFiles {
  private OpenCvFiles() {}

  /// Above 100 means lossless.
  static byte[] webp(Picture picture) {
    try (MatScope scope = new MatScope()) {
      MatOfByte out = scope.keep(new MatOfByte());
      MatOfInt lossless = scope.keep(new MatOfInt(Imgcodecs.IMWRITE_WEBP_QUALITY, 101));
      Imgcodecs.imencode(".webp", picture.toMat(scope), out, lossless);
      return out.toArray();
    }
  }

  /// A lossy one is of the plain container.
  static byte[] lossyWebp(Picture picture) {
    try (MatScope scope = new MatScope()) {
      MatOfByte out = scope.keep(new MatOfByte());
      MatOfInt lossy = scope.keep(new MatOfInt(Imgcodecs.IMWRITE_WEBP_QUALITY, 95));
      Imgcodecs.imencode(".webp", picture.toMat(scope), out, lossy);
      return out.toArray();
    }
  }

  /// A picture of one colour, blue, green, red, alpha, in the given depth.
  static byte[] filled(String extension, boolean sixteenBit, Scalar bgra) {
    try (MatScope scope = new MatScope()) {
      MatOfByte out = scope.keep(new MatOfByte());
      int type = sixteenBit ? CvType.CV_16UC4 : CvType.CV_8UC4;
      Imgcodecs.imencode(extension, scope.keep(new Mat(8, 12, type, bgra)), out);
      return out.toArray();
    }
  }
}
