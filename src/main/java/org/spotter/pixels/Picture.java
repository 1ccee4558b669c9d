package org.spotter.pixels;

import java.util.Objects;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.spotter.geometry.Box;

/// An upright picture on the Java heap, 8 bit a channel.
///
/// The pixels lie row after row from the top, left to right, three bytes a pixel in the order blue,
/// green, red (OpenCV's and most detectors' order), without gaps: `(y * width + x) * 3`. Where the
/// file was transparent it is seen on white.
public final class Picture {
  private final int width;
  private final int height;
  private final byte[] bgr;

  /// @param bgr `width * height * 3` bytes, not copied: whoever gives them away must not change
  ///   them any more
  public Picture(int width, int height, byte[] bgr) {
    if (width < 1 || height < 1 || bgr.length != (long) width * height * 3) {
      throw new IllegalArgumentException(
          bgr.length + " bytes are not a picture of " + width + "×" + height);
    }
    this.width = width;
    this.height = height;
    this.bgr = bgr;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public PictureSize size() {
    return new PictureSize(width, height);
  }

  /// The pixels themselves, not a copy: reading only.
  public byte[] bgr() {
    return bgr;
  }

  /// The colour of one pixel, for a read-out: `0xRRGGBB`.
  ///
  /// @throws IndexOutOfBoundsException outside the picture
  public int colorAt(int x, int y) {
    int at = (Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width)) * 3;
    return ((bgr[at + 2] & 0xff) << 16) | ((bgr[at + 1] & 0xff) << 8) | (bgr[at] & 0xff);
  }

  /// The pixels for a screen: blue, green, red, alpha (always 255) a pixel.
  public byte[] toBgra() {
    byte[] out = new byte[Math.multiplyExact(width * height, 4)];
    for (int from = 0, to = 0; from < bgr.length; from += 3, to += 4) {
      out[to] = bgr[from];
      out[to + 1] = bgr[from + 1];
      out[to + 2] = bgr[from + 2];
      out[to + 3] = (byte) 255;
    }
    return out;
  }

  /// The part of the picture under a box, every pixel it touches; at least one pixel.
  public Picture crop(Box box) {
    int left = Math.clamp((long) Math.floor(box.x()), 0, width - 1);
    int top = Math.clamp((long) Math.floor(box.y()), 0, height - 1);
    int right = Math.clamp((long) Math.ceil(box.right()), left + 1, width);
    int bottom = Math.clamp((long) Math.ceil(box.bottom()), top + 1, height);
    int row = (right - left) * 3;
    byte[] out = new byte[row * (bottom - top)];
    for (int y = top; y < bottom; y++) {
      System.arraycopy(bgr, (y * width + left) * 3, out, (y - top) * row, row);
    }
    return new Picture(right - left, bottom - top, out);
  }

  /// A copy whose longer side is at most this many pixels; the picture itself when it already is.
  public Picture fitting(int longestSide) {
    double scale = (double) longestSide / Math.max(width, height);
    return scale >= 1 ? this : resized(rounded(width * scale), rounded(height * scale));
  }

  /// A copy of exactly this size, averaged where it becomes smaller.
  public Picture resized(int newWidth, int newHeight) {
    return Resizing.resize(this, newWidth, newHeight);
  }

  /// The picture as a JPEG file.
  ///
  /// @param quality 1 to 100
  public byte[] toJpeg(int quality) {
    return Encoding.jpeg(this, quality);
  }

  /// The picture as a PNG file.
  public byte[] toPng() {
    return Encoding.png(this);
  }

  private static int rounded(double length) {
    return Math.max(1, (int) Math.round(length));
  }

  /// A native copy, freed at the end of the scope.
  Mat toMat(MatScope scope) {
    Mat mat = scope.keep(new Mat(height, width, CvType.CV_8UC3));
    mat.put(0, 0, bgr);
    return mat;
  }

  /// A copy of a native matrix of three 8-bit channels.
  static Picture ofMat(Mat mat) {
    byte[] bytes = new byte[Math.toIntExact(mat.total() * 3)];
    mat.get(0, 0, bytes);
    return new Picture(mat.cols(), mat.rows(), bytes);
  }
}
