package org.spotter.ui.canvas.ink;

/// A broken line.
///
/// @param on length of a piece, without its round ends; 0 with an `off` of 0 for a whole line
/// @param off length of a gap
public record Dash(double on, double off) {
  public static final Dash WHOLE = new Dash(0, 0);

  boolean isWhole() {
    return off <= 0;
  }

  void draw(Ink ink, double[] xs, double[] ys, int n, double width, int colour) {
    double done = 0;
    for (int i = 0, j = n - 1; i < n; j = i++) {
      done = side(ink, xs[j], ys[j], xs[i], ys[i], width, colour, done);
    }
  }

  /// @param done how much of the pattern the sides before have used up
  private double side(
      Ink ink, double ax, double ay, double bx, double by, double width, int colour, double done) {
    double length = Math.hypot(bx - ax, by - ay);
    Clip clip = ink.clip();
    boolean away =
        Math.max(ax, bx) < clip.left() - width
            || Math.min(ax, bx) > clip.right() + width
            || Math.max(ay, by) < clip.top() - width
            || Math.min(ay, by) > clip.bottom() + width;
    double period = on + off;
    if (!away && length > 0) {
      for (double at = -(done % period); at < length; at += period) {
        double from = Math.max(0, at) / length;
        double to = Math.min(length, at + on) / length;
        if (to > from) {
          ink.line(
              ax + (bx - ax) * from,
              ay + (by - ay) * from,
              ax + (bx - ax) * to,
              ay + (by - ay) * to,
              width,
              colour);
        }
      }
    }
    return done + length;
  }
}
