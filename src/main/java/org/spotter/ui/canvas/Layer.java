package org.spotter.ui.canvas;

import java.util.function.BiConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.spotter.geometry.Box;

/// A transparent canvas that is drawn again only when it must be.
///
/// It may reach over the view's edges by a margin; while panning stays within that, the canvas is
/// moved and not drawn.
final class Layer extends Canvas {
  private final double margin;
  private Viewport drawn = Viewport.EMPTY;
  private boolean whole;
  private boolean stale = true;

  /// @param margin in screen pixels
  Layer(double margin) {
    this.margin = margin;
    setMouseTransparent(true);
  }

  GraphicsContext gc() {
    return getGraphicsContext2D();
  }

  void invalidate() {
    stale = true;
  }

  /// Brings the canvas up to date.
  ///
  /// @param drawing draws, at a viewport, what intersects a part of the image
  void show(Viewport view, BiConsumer<Viewport, Box> drawing) {
    Viewport wide = view.widened(margin);
    fit(wide);
    if (stale || !isNear(wide)) {
      drawAll(wide, drawing);
    }
    stale = false;
    relocate(wide.x() - drawn.x() - margin, wide.y() - drawn.y() - margin);
  }

  private boolean isNear(Viewport wide) {
    double slack = whole ? margin : 0;
    return wide.isPanOf(drawn)
        && Math.abs(wide.x() - drawn.x()) <= slack
        && Math.abs(wide.y() - drawn.y()) <= slack;
  }

  private void fit(Viewport wide) {
    if (getWidth() != wide.width() || getHeight() != wide.height()) {
      setWidth(wide.width());
      setHeight(wide.height());
      stale = true;
    }
  }

  /// With the margin when it was a pan; another scale is drawn in view only, for the next one often
  /// follows at once.
  private void drawAll(Viewport wide, BiConsumer<Viewport, Box> drawing) {
    whole = margin == 0 || wide.isPanOf(drawn);
    drawn = wide;
    gc().clearRect(0, 0, getWidth(), getHeight());
    Box inner =
        whole
            ? new Box(0, 0, getWidth(), getHeight())
            : new Box(margin, margin, getWidth() - 2 * margin, getHeight() - 2 * margin);
    drawing.accept(drawn, drawn.toImage(inner));
  }
}
