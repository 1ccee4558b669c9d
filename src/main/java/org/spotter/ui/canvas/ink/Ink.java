package org.spotter.ui.canvas.ink;

import java.util.Arrays;
import org.spotter.geometry.Box;

/// Pixels to draw on: premultiplied ARGB, row after row from the top. Coordinates are those of the
/// screen: the pixel `(x, y)` reaches from `x` to `x + 1`. Not safe for several threads at once.
public final class Ink {
  private final int width;
  private final int height;
  private final int[] pixels;
  private Clip clip;

  public Ink(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[Math.multiplyExact(width, height)];
    clip = new Clip(0, 0, width, height, width);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// The pixels themselves, not a copy.
  public int[] pixels() {
    return pixels;
  }

  /// From now on only these pixels change; what reaches over the edges counts up to them.
  public void clip(int left, int top, int right, int bottom) {
    clip =
        new Clip(
            Math.max(0, left),
            Math.max(0, top),
            Math.min(width, right),
            Math.min(height, bottom),
            width);
  }

  /// All of it may be drawn on again.
  public void clipNothing() {
    clip(0, 0, width, height);
  }

  /// What may be drawn on.
  public Box clipped() {
    return new Box(
        clip.left(),
        clip.top(),
        Math.max(0, clip.right() - clip.left()),
        Math.max(0, clip.bottom() - clip.top()));
  }

  Clip clip() {
    return clip;
  }

  /// Makes everything inside the clip transparent.
  public void clear() {
    for (int y = clip.top(); y < clip.bottom(); y++) {
      Arrays.fill(pixels, y * width + clip.left(), y * width + clip.right(), 0);
    }
  }

  /// A straight line with round ends.
  public void line(double ax, double ay, double bx, double by, double lineWidth, int colour) {
    Segments.draw(pixels, clip, ax, ay, bx, by, lineWidth, colour);
  }

  /// A closed line through points.
  ///
  /// @param dash how long its pieces and the gaps between them are; none for a whole line
  public void ring(double[] xs, double[] ys, int n, double lineWidth, Dash dash, int colour) {
    if (dash.isWhole()) {
      for (int i = 0, j = n - 1; i < n; j = i++) {
        Segments.draw(pixels, clip, xs[j], ys[j], xs[i], ys[i], lineWidth, colour);
      }
    } else {
      dash.draw(this, xs, ys, n, lineWidth, colour);
    }
  }

  /// The inside of a ring, by the even-odd rule.
  public void fill(double[] xs, double[] ys, int n, int colour, Hatch hatch) {
    Areas.fill(pixels, clip, xs, ys, n, colour, hatch);
  }

  /// A bar from left and top up to, not including, right and bottom; whole pixels.
  public void bar(double left, double top, double right, double bottom, int colour, Hatch hatch) {
    int from = Clip.first(left, clip.left());
    int to = Clip.end(right, clip.right());
    int end = Clip.end(bottom, clip.bottom());
    for (int y = Clip.first(top, clip.top()); y < end; y++) {
      if (hatch == Hatch.NONE) {
        Blend.row(pixels, y * width + from, y * width + to, colour);
      } else {
        Areas.hatched(pixels, width, y, from, to, colour, hatch);
      }
    }
  }

  public void disc(double cx, double cy, double radius, int colour) {
    Discs.draw(pixels, clip, cx, cy, -1, radius, colour);
  }

  /// A circle's line.
  public void circle(double cx, double cy, double radius, double lineWidth, int colour) {
    Discs.draw(pixels, clip, cx, cy, radius - lineWidth / 2, radius + lineWidth / 2, colour);
  }
}
