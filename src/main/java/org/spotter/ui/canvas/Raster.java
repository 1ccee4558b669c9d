package org.spotter.ui.canvas;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.canvas.ink.Ink;

/// Pixels as JavaFX draws them: opaque ARGB, row after row from the top.
final class Raster {
  private final int width;
  private final int height;
  private final int[] argb;
  private @Nullable Image image;

  Raster(int width, int height, int[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  static Raster ofBgr(int width, int height, byte[] bgr) {
    int[] argb = new int[Math.multiplyExact(width, height)];
    for (int i = 0, from = 0; i < argb.length; i++, from += 3) {
      argb[i] =
          0xff000000
              | (bgr[from + 2] & 0xff) << 16
              | (bgr[from + 1] & 0xff) << 8
              | (bgr[from] & 0xff);
    }
    return new Raster(width, height, argb);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// Half as wide and high, each pixel the mean of four.
  Raster halved() {
    int w = Math.max(1, width / 2);
    int h = Math.max(1, height / 2);
    int right = width > 1 ? 1 : 0;
    int below = height > 1 ? width : 0;
    int[] out = new int[w * h];
    for (int y = 0; y < h; y++) {
      int from = 2 * y * width;
      for (int x = 0; x < w; x++, from += 2) {
        out[y * w + x] =
            mean(argb[from], argb[from + right], argb[from + below], argb[from + below + right]);
      }
    }
    return new Raster(w, h, out);
  }

  private static int mean(int a, int b, int c, int d) {
    int redBlue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x020002;
    int green = (a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00) + 0x0200;
    return 0xff000000 | (redBlue >>> 2 & 0xff00ff) | (green >>> 2 & 0xff00);
  }

  /// Pixels that may be transparent, shared and not copied.
  static WritableImage image(Ink ink) {
    return new WritableImage(buffer(ink));
  }

  static PixelBuffer<IntBuffer> buffer(Ink ink) {
    return new PixelBuffer<>(
        ink.width(),
        ink.height(),
        IntBuffer.wrap(ink.pixels()),
        PixelFormat.getIntArgbPreInstance());
  }

  /// The part, or what of it there is; shares the pixels when it is all of them.
  Raster part(int x, int y, int w, int h) {
    int wide = Math.min(w, width - x);
    int high = Math.min(h, height - y);
    if (wide == width && high == height) {
      return this;
    }
    int[] out = new int[wide * high];
    for (int row = 0; row < high; row++) {
      System.arraycopy(argb, (y + row) * width + x, out, row * wide, wide);
    }
    return new Raster(wide, high, out);
  }

  /// The nearest pixels of a picture that is `factor` times as small as the given size, rounded up.
  Raster scaled(int fullWidth, int fullHeight, int factor) {
    int w = Math.ceilDiv(fullWidth, factor);
    int h = Math.ceilDiv(fullHeight, factor);
    int[] out = new int[w * h];
    for (int y = 0; y < h; y++) {
      int row = (int) ((long) y * height / h) * width;
      for (int x = 0; x < w; x++) {
        out[y * w + x] = argb[row + (int) ((long) x * width / w)];
      }
    }
    return new Raster(w, h, out);
  }

  long bytes() {
    return 4L * argb.length;
  }

  int argb(int x, int y) {
    return argb[y * width + x];
  }

  Raster in(Tone tone) {
    return new Raster(width, height, tone.of(argb));
  }

  /// For the screen; made once.
  Image image() {
    Image present = image;
    if (present == null) {
      present =
          new WritableImage(
              new PixelBuffer<>(
                  width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
      image = present;
    }
    return present;
  }
}
