package org.spotter.ui.canvas;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Pixels as JavaFX draws them: opaque ARGB, row after row from the top.
final class Raster {
  private final int width;
  private final int height;
  private final int[] argb;

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

  /// The part as an image of its own; shares the pixels when it is all of them.
  Image image(int x, int y, int w, int h) {
    int[] part = argb;
    if (w != width || h != height) {
      part = new int[w * h];
      for (int row = 0; row < h; row++) {
        System.arraycopy(argb, (y + row) * width + x, part, row * w, w);
      }
    }
    return new WritableImage(
        new PixelBuffer<>(w, h, IntBuffer.wrap(part), PixelFormat.getIntArgbPreInstance()));
  }
}
