package org.spotter.ui.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// A transparent canvas that knows whether it must be drawn again.
final class Layer extends Canvas {
  private boolean stale = true;

  Layer() {
    setMouseTransparent(true);
  }

  GraphicsContext gc() {
    return getGraphicsContext2D();
  }

  void invalidate() {
    stale = true;
  }

  void resizeTo(double width, double height) {
    if (getWidth() != width || getHeight() != height) {
      setWidth(width);
      setHeight(height);
      stale = true;
    }
  }

  /// Runs the drawing on an empty canvas when it is due.
  void draw(Runnable drawing) {
    if (stale) {
      stale = false;
      gc().clearRect(0, 0, getWidth(), getHeight());
      drawing.run();
    }
  }
}
