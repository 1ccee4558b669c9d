package org.spotter.ui.canvas;

import java.util.IdentityHashMap;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;

/// Run-length masks as translucent images with a plain edge, made once and kept while the document
/// is on screen. A large mask is kept at a coarser grain: it is a picture, not data.
final class MaskImages {
  private static final int LARGEST = 1024;
  private static final int KEPT = 256;
  private static final double FILL = 0.38;

  private final IdentityHashMap<Mask, Painted> kept = new IdentityHashMap<>();

  void draw(GraphicsContext gc, Viewport view, Mask mask, Color color) {
    Painted painted = kept.get(mask);
    if (painted == null || !painted.color.equals(color)) {
      painted = paint(mask, color);
      if (painted == null) {
        return;
      }
      if (kept.size() >= KEPT) {
        kept.clear();
      }
      kept.put(mask, painted);
    }
    Box on = view.toScreen(painted.place);
    gc.setImageSmoothing(false);
    gc.drawImage(painted.image, on.x(), on.y(), on.width(), on.height());
  }

  private static @Nullable Painted paint(Mask mask, Color color) {
    Box bounds = mask.bounds();
    if (bounds == null) {
      return null;
    }
    int grain = (int) Math.ceil(Math.max(bounds.width(), bounds.height()) / LARGEST);
    int width = (int) Math.ceil(bounds.width() / grain);
    int height = (int) Math.ceil(bounds.height() / grain);
    boolean[] set = sampled(mask, bounds, grain, width, height);
    int[] argb = new int[width * height];
    int fill = premultiplied(color, FILL);
    int edge = premultiplied(color, 1);
    for (int i = 0; i < argb.length; i++) {
      if (set[i]) {
        argb[i] = isEdge(set, i % width, i / width, width, height) ? edge : fill;
      }
    }
    Image image = new Raster(width, height, argb).image(0, 0, width, height);
    Box place = new Box(bounds.x(), bounds.y(), (double) width * grain, (double) height * grain);
    return new Painted(image, place, color);
  }

  private static boolean[] sampled(Mask mask, Box bounds, int grain, int width, int height) {
    boolean[] set = new boolean[width * height];
    int rows = mask.height();
    int start = 0;
    boolean ones = false;
    for (int run : mask.toRuns()) {
      for (int at = start; ones && at < start + run; at++) {
        int x = (at / rows - (int) bounds.x()) / grain;
        int y = (at % rows - (int) bounds.y()) / grain;
        set[y * width + x] = true;
      }
      start += run;
      ones = !ones;
    }
    return set;
  }

  private static boolean isEdge(boolean[] set, int x, int y, int width, int height) {
    return x == 0
        || y == 0
        || x == width - 1
        || y == height - 1
        || !set[y * width + x - 1]
        || !set[y * width + x + 1]
        || !set[(y - 1) * width + x]
        || !set[(y + 1) * width + x];
  }

  private static int premultiplied(Color c, double alpha) {
    return channel(alpha) << 24
        | channel(c.getRed() * alpha) << 16
        | channel(c.getGreen() * alpha) << 8
        | channel(c.getBlue() * alpha);
  }

  private static int channel(double v) {
    return (int) Math.round(v * 255);
  }

  private record Painted(Image image, Box place, Color color) {}
}
