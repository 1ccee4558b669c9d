package org.spotter.ui.canvas;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A small square of a mask as it is on the screen: translucent, with an edge.
final class PaintTile extends ImageView {
  /// Its side in screen pixels.
  static final int SIDE = 128;

  private static final double FILL = 0.38;

  /// The square and a pixel around it, to know what is an edge.
  private static final int WIDE = SIDE + 2;

  private final int left;
  private final int top;
  private final int[] argb = new int[SIDE * SIDE];
  private final PixelBuffer<IntBuffer> pixels =
      new PixelBuffer<>(SIDE, SIDE, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());

  /// @param left its left edge in screen pixels from the image's
  PaintTile(int left, int top) {
    this.left = left;
    this.top = top;
    setImage(new WritableImage(pixels));
    setManaged(false);
    setSmooth(false);
    relocate(left, top);
  }

  void draw(MaskColumns mask, double scale, Color color) {
    boolean[] set = new boolean[WIDE * WIDE];
    boolean any = mask.sample(scale, left - 1, top - 1, WIDE, set);
    if (any) {
      fill(set, argb, premultiplied(color, FILL), premultiplied(color, 1));
      pixels.updateBuffer(_ -> null);
    } else if (isVisible()) {
      Arrays.fill(argb, 0);
    }
    setVisible(any);
  }

  private static void fill(boolean[] set, int[] argb, int inside, int edge) {
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int at = (x + 1) * WIDE + y + 1;
        boolean surrounded = set[at - 1] && set[at + 1] && set[at - WIDE] && set[at + WIDE];
        argb[y * SIDE + x] = !set[at] ? 0 : surrounded ? inside : edge;
      }
    }
  }

  static int premultiplied(Color c, double alpha) {
    return channel(alpha) << 24
        | channel(c.getRed() * alpha) << 16
        | channel(c.getGreen() * alpha) << 8
        | channel(c.getBlue() * alpha);
  }

  private static int channel(double v) {
    return (int) Math.round(v * 255);
  }
}
