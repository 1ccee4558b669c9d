package org.spotter.pixels;

import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.spotter.task.Problem;

/// Lets libjpeg-turbo or OpenCV decode a file whose header has been found good. Bytes are given to
/// it rather than a path, since on Windows it opens only names of the local code page.
final class Decoding {
  /// Spotter turns pictures itself, by one rule for all formats.
  private static final int IGNORING_ORIENTATION = Imgcodecs.IMREAD_IGNORE_ORIENTATION;

  private Decoding() {}

  static Picture decode(String name, byte[] file, Header header, Reduction reduction) {
    return header.format() == Header.Format.JPEG
        ? TurboJpeg.decode(file, header, reduction)
            .map(header.orientation()::turned)
            .orElseGet(() -> byOpenCv(name, file, header, reduction))
        : byOpenCv(name, file, header, reduction);
  }

  static Picture byOpenCv(String name, byte[] file, Header header, Reduction reduction) {
    try (MatScope scope = new MatScope()) {
      byte[] plain = header.format() == Header.Format.PNG ? PngColour.withoutProfile(file) : file;
      Mat stored = stored(name, scope.keep(new MatOfByte(plain)), header, reduction, scope);
      return Picture.ofMat(rest(header).apply(stored, scope));
    } catch (CvException e) {
      throw Checks.damaged(name);
    } catch (OutOfMemoryError e) {
      throw new Problem(
          "There is not enough memory for the picture "
              + name
              + "; start Spotter with more (-Xmx).",
          e);
    }
  }

  /// What is left to turn. OpenCV turns a TIFF whatever it is told, other formats only when asked.
  private static Orientation rest(Header header) {
    return header.format() == Header.Format.TIFF ? Orientation.UPRIGHT : header.orientation();
  }

  private static Mat stored(
      String name, MatOfByte file, Header header, Reduction reduction, MatScope scope) {
    boolean alpha = header.alpha() != Header.Alpha.NONE;
    int flag = alpha ? Imgcodecs.IMREAD_UNCHANGED : reduction.flag() | IGNORING_ORIENTATION;
    Mat raw = scope.keep(Imgcodecs.imdecode(file, flag));
    if (raw.empty()) {
      throw Checks.damaged(name);
    }
    return alpha ? reduced(threeChannels(raw, header.alpha(), scope), reduction, scope) : raw;
  }

  private static Mat threeChannels(Mat raw, Header.Alpha alpha, MatScope scope) {
    Mat eight = raw;
    if (raw.depth() != CvType.CV_8U) {
      eight = scope.empty();
      raw.convertTo(eight, CvType.CV_8U, 1.0 / 257);
    }
    Mat out = scope.empty();
    switch (eight.channels()) {
      case 1 -> Imgproc.cvtColor(eight, out, Imgproc.COLOR_GRAY2BGR);
      case 3 -> eight.copyTo(out);
      default -> onWhite(eight, alpha, out, scope);
    }
    return out;
  }

  /// colour · alpha + 255 · (1 − alpha)
  private static void onWhite(Mat bgra, Header.Alpha kind, Mat out, MatScope scope) {
    Mat alpha = scope.empty();
    Core.extractChannel(bgra, alpha, 3);
    Mat alpha3 = scope.empty();
    Imgproc.cvtColor(alpha, alpha3, Imgproc.COLOR_GRAY2BGR);
    Mat colour = scope.empty();
    Imgproc.cvtColor(bgra, colour, Imgproc.COLOR_BGRA2BGR);
    Mat paper = scope.empty();
    Core.subtract(
        scope.keep(new Mat(alpha3.size(), alpha3.type(), Scalar.all(255))), alpha3, paper);
    if (kind == Header.Alpha.STRAIGHT) {
      Core.multiply(colour, alpha3, colour, 1.0 / 255);
    }
    Core.add(colour, paper, out);
  }

  private static Mat reduced(Mat full, Reduction reduction, MatScope scope) {
    if (reduction == Reduction.NONE) {
      return full;
    }
    int f = reduction.factor();
    Mat out = scope.empty();
    var size = new org.opencv.core.Size(Math.ceilDiv(full.cols(), f), Math.ceilDiv(full.rows(), f));
    Imgproc.resize(full, out, size, 0, 0, Imgproc.INTER_AREA);
    return out;
  }
}
