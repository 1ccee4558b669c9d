package org.spotter.ui.canvas;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.ui.canvas.ink.Hatch;
import org.spotter.ui.canvas.ink.Ink;

/// A JavaFX canvas as a surface.
final class GcSurface implements Surface {
  private final GraphicsContext gc;
  private @Nullable Painted latest;

  GcSurface(GraphicsContext gc) {
    this.gc = gc;
  }

  @Override
  public void box(Box b, Pen pen) {
    take(pen);
    if (pen.fills()) {
      gc.fillRect(b.x(), b.y(), b.width(), b.height());
    }
    gc.strokeRect(b.x(), b.y(), b.width(), b.height());
  }

  @Override
  public void ring(double[] xs, double[] ys, int n, Pen pen) {
    take(pen);
    if (pen.fills()) {
      gc.fillPolygon(xs, ys, n);
    }
    gc.strokePolygon(xs, ys, n);
  }

  private void take(Pen pen) {
    gc.setStroke(pen.color());
    gc.setLineWidth(pen.width());
    if (pen.dash().off() > 0) {
      gc.setLineDashes(pen.dash().on(), pen.dash().off());
    } else {
      gc.setLineDashes();
    }
    if (pen.fills()) {
      gc.setFill(paint(pen));
    }
  }

  private static Paint paint(Pen pen) {
    if (pen.hatch() == Hatch.NONE) {
      return pen.inside();
    }
    int side = pen.hatch().period();
    Ink ink = new Ink(side, side);
    ink.bar(0, 0, side, side, InkSurface.argb(pen.inside()), pen.hatch());
    return new ImagePattern(Raster.image(ink), 0, 0, side, side, false);
  }

  /// Painted as plain pixels, which are kept while it stays where it is.
  @Override
  public void mask(Mask mask, Box bounds, Viewport view, Pen pen) {
    int[] part = InkSurface.part(view.toScreen(bounds));
    int left = Math.max(0, part[0]);
    int top = Math.max(0, part[1]);
    int width = (int) Math.min(Math.ceil(view.width()), part[2]) - left;
    int height = (int) Math.min(Math.ceil(view.height()), part[3]) - top;
    if (width > 0 && height > 0) {
      Painted present = latest;
      if (present == null || !present.shows(mask, view, pen)) {
        Ink ink = new Ink(width, height);
        new InkSurface(ink, 1).mask(mask, bounds, view.from(left, top), pen);
        present = new Painted(mask, view, pen, Raster.image(ink));
        latest = present;
      }
      gc.setImageSmoothing(false);
      gc.drawImage(present.image, left, top);
    }
  }

  @Override
  public void bone(double ax, double ay, double bx, double by, double width, Color color) {
    gc.setLineDashes();
    gc.setStroke(color);
    gc.setLineWidth(width);
    gc.strokeLine(ax, ay, bx, by);
  }

  @Override
  public void joint(double x, double y, double radius, Color in, Color rim, double rimWidth) {
    gc.setLineDashes();
    gc.setFill(in);
    gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    gc.setStroke(rim);
    gc.setLineWidth(rimWidth);
    gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private record Painted(Mask mask, Viewport view, Pen pen, Image image) {
    boolean shows(Mask otherMask, Viewport otherView, Pen otherPen) {
      return mask.equals(otherMask) && view.equals(otherView) && pen.equals(otherPen);
    }
  }
}
