package org.spotter.pixels;

import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/// Writes pictures as files in memory.
final class Encoding {
  private Encoding() {}

  static byte[] jpeg(Picture picture, int quality) {
    return encode(picture, ".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
  }

  static byte[] png(Picture picture) {
    return encode(picture, ".png");
  }

  /// Large, and quick to write.
  static byte[] fastPng(Picture picture) {
    return encode(picture, ".png", Imgcodecs.IMWRITE_PNG_COMPRESSION, 1);
  }

  /// With colours as detailed as lightness.
  static byte[] fullColourJpeg(Picture picture, int quality) {
    return encode(
        picture,
        ".jpg",
        Imgcodecs.IMWRITE_JPEG_QUALITY,
        quality,
        Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR,
        Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444);
  }

  private static byte[] encode(Picture picture, String extension, int... options) {
    try (MatScope scope = new MatScope()) {
      MatOfByte out = scope.keep(new MatOfByte());
      MatOfInt parameters = scope.keep(new MatOfInt(options));
      if (!Imgcodecs.imencode(extension, picture.toMat(scope), out, parameters)) {
        throw new IllegalStateException("a picture could not be encoded as " + extension);
      }
      return out.toArray();
    }
  }
}
