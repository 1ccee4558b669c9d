package org.spotter.ui.canvas;

import javafx.scene.paint.Color;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.ui.canvas.ink.Dash;
import org.spotter.ui.canvas.ink.Hatch;
import org.spotter.ui.canvas.ink.Ink;
import org.spotter.ui.canvas.ink.MaskInk;

/// Plain pixels as a surface, on any thread.
///
/// @param unit pixels of the ink a screen pixel has a side
record InkSurface(Ink ink, double unit) implements Surface {
  @Override
  public void box(Box b, Pen pen) {
    if (pen.fills()) {
      ink.bar(b.x(), b.y(), b.right(), b.bottom(), argb(pen.inside()), pen.hatch());
    }
    double[] xs = {b.x(), b.right(), b.right(), b.x()};
    double[] ys = {b.y(), b.y(), b.bottom(), b.bottom()};
    if (pen.dash().off() > 0) {
      ink.ring(xs, ys, 4, pen.width() * unit, scaled(pen.dash()), argb(pen.color()));
    } else {
      frame(b, pen.width() * unit, argb(pen.color()));
    }
  }

  private void frame(Box b, double width, int colour) {
    double half = Math.max(0.5, width / 2);
    double left = b.x() - half;
    double right = b.right() + half;
    double inner = Math.min(b.y() + half, b.bottom() - half);
    double end = Math.max(inner, b.bottom() - half);
    ink.bar(left, b.y() - half, right, inner, colour, Hatch.NONE);
    ink.bar(left, end, right, b.bottom() + half, colour, Hatch.NONE);
    ink.bar(left, inner, Math.min(right, left + 2 * half), end, colour, Hatch.NONE);
    ink.bar(Math.max(left + 2 * half, right - 2 * half), inner, right, end, colour, Hatch.NONE);
  }

  @Override
  public void ring(double[] xs, double[] ys, int n, Pen pen) {
    if (pen.fills()) {
      ink.fill(xs, ys, n, argb(pen.inside()), pen.hatch());
    }
    ink.ring(xs, ys, n, pen.width() * unit, scaled(pen.dash()), argb(pen.color()));
  }

  @Override
  public void mask(Mask mask, Box bounds, Viewport view, Pen pen) {
    MaskInk.draw(
        ink,
        mask,
        view.scale(),
        view.x(),
        view.y(),
        part(view.toScreen(bounds)),
        argb(pen.inside()),
        argb(pen.color()),
        pen.hatch());
  }

  @Override
  public void bone(double ax, double ay, double bx, double by, double width, Color color) {
    ink.line(ax, ay, bx, by, width * unit, argb(color));
  }

  @Override
  public void joint(double x, double y, double radius, Color in, Color rim, double rimWidth) {
    ink.disc(x, y, radius * unit, argb(in));
    ink.circle(x, y, radius * unit, rimWidth * unit, argb(rim));
  }

  private Dash scaled(Dash dash) {
    return unit == 1 ? dash : new Dash(dash.on() * unit, dash.off() * unit);
  }

  /// Whole pixels around a place, none of them too far off to count with.
  static int[] part(Box on) {
    double far = 1 << 20;
    return new int[] {
      (int) Math.clamp(Math.floor(on.x()), -far, far),
      (int) Math.clamp(Math.floor(on.y()), -far, far),
      (int) Math.clamp(Math.ceil(on.right()) + 1, -far, far),
      (int) Math.clamp(Math.ceil(on.bottom()) + 1, -far, far)
    };
  }

  /// Premultiplied.
  static int argb(Color c) {
    double a = c.getOpacity();
    return channel(a) << 24
        | channel(c.getRed() * a) << 16
        | channel(c.getGreen() * a) << 8
        | channel(c.getBlue() * a);
  }

  private static int channel(double v) {
    return (int) Math.round(v * 255);
  }
}
