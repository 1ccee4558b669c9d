package org.spotter.ui.canvas.ink;

import java.util.Arrays;

/// Lays one premultiplied colour over another.
final class Blend {
  private Blend() {}

  /// @param cover how much of the pixel is covered, 0 to 256
  static int over(int under, int colour, int cover) {
    int redBlue = (((colour & 0xff00ff) * cover) >>> 8) & 0xff00ff;
    int alphaGreen = (((colour >>> 8) & 0xff00ff) * cover) & 0xff00ff00;
    int alpha = alphaGreen >>> 24;
    int rest = 256 - alpha - (alpha >>> 7);
    int underRedBlue = (((under & 0xff00ff) * rest) >>> 8) & 0xff00ff;
    int underAlphaGreen = (((under >>> 8) & 0xff00ff) * rest) & 0xff00ff00;
    return (redBlue | alphaGreen) + (underRedBlue | underAlphaGreen);
  }

  static void row(int[] pixels, int from, int to, int colour) {
    if (colour >>> 24 == 255 && from < to) {
      Arrays.fill(pixels, from, to, colour);
    } else {
      for (int i = from; i < to; i++) {
        pixels[i] = over(pixels[i], colour, 256);
      }
    }
  }
}
