package org.spotter.ui.canvas;

import java.util.function.BiConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;

/// A transparent canvas that is drawn again only where and when it must be.
///
/// It may reach over the view's edges by a margin; while panning stays within that, the canvas is
/// moved and not drawn.
final class Layer extends Canvas {
  /// Lines and joints reach this many screen pixels over a figure's bounds.
  private static final double OVERHANG = 8;

  private final double margin;
  private Viewport drawn = Viewport.EMPTY;
  private boolean stale = true;
  private @Nullable Box damage;

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

  /// Only this part of the image must be drawn again.
  void invalidate(Box part) {
    damage = damage == null ? part : damage.union(part);
  }

  /// Brings the canvas up to date.
  ///
  /// @param drawing draws, at a viewport, what intersects a part of the image
  void show(Viewport view, BiConsumer<Viewport, Box> drawing) {
    Viewport wide = view.widened(margin);
    fit(wide);
    boolean near =
        wide.isPanOf(drawn)
            && Math.abs(wide.x() - drawn.x()) <= margin
            && Math.abs(wide.y() - drawn.y()) <= margin;
    if (stale || !near) {
      drawAll(wide, drawing);
    } else if (damage != null) {
      drawPart(damage, drawing);
    }
    stale = false;
    damage = null;
    relocate(wide.x() - drawn.x() - margin, wide.y() - drawn.y() - margin);
  }

  private void fit(Viewport wide) {
    if (getWidth() != wide.width() || getHeight() != wide.height()) {
      setWidth(wide.width());
      setHeight(wide.height());
      stale = true;
    }
  }

  private void drawAll(Viewport wide, BiConsumer<Viewport, Box> drawing) {
    drawn = wide;
    gc().clearRect(0, 0, getWidth(), getHeight());
    drawing.accept(drawn, drawn.visible());
  }

  private void drawPart(Box part, BiConsumer<Viewport, Box> drawing) {
    Box on = drawn.toScreen(part);
    double left = Math.max(0, Math.floor(on.x() - OVERHANG));
    double top = Math.max(0, Math.floor(on.y() - OVERHANG));
    double right = Math.min(getWidth(), Math.ceil(on.right() + OVERHANG));
    double bottom = Math.min(getHeight(), Math.ceil(on.bottom() + OVERHANG));
    if (left < right && top < bottom) {
      gc().save();
      gc().beginPath();
      gc().rect(left, top, right - left, bottom - top);
      gc().clip();
      gc().clearRect(left, top, right - left, bottom - top);
      drawing.accept(drawn, drawn.toImage(Box.ofCorners(left, top, right, bottom)));
      gc().restore();
    }
  }
}
