package org.spotter.ui.canvas;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.spotter.geometry.Box;

/// Lines between image pixels, from the scale on at which they help.
final class PixelGrid {
  private static final double FROM = 8;

  private PixelGrid() {}

  /// @param part of the image to draw on
  static void draw(GraphicsContext gc, Viewport at, Box part) {
    if (at.scale() < FROM) {
      return;
    }
    Box inside = part.clip(at.imageWidth(), at.imageHeight());
    gc.setStroke(Color.gray(0.5, 0.35));
    gc.setLineWidth(1);
    for (double x = Math.ceil(inside.x()); x <= inside.right(); x++) {
      double on = Math.rint(at.screenX(x)) + 0.5;
      gc.strokeLine(on, at.screenY(inside.y()), on, at.screenY(inside.bottom()));
    }
    for (double y = Math.ceil(inside.y()); y <= inside.bottom(); y++) {
      double on = Math.rint(at.screenY(y)) + 0.5;
      gc.strokeLine(at.screenX(inside.x()), on, at.screenX(inside.right()), on);
    }
  }
}
