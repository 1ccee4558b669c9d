package org.spotter.ui.canvas.ink;

/// Straight lines with round ends. A pixel is covered by how near its middle is to the line.
final class Segments {
  private Segments() {}

  static void draw(
      int[] pixels,
      Clip clip,
      double ax,
      double ay,
      double bx,
      double by,
      double width,
      int colour) {
    double reach = width / 2 + 0.5;
    int top = (int) Math.max(clip.top(), Math.ceil(Math.min(ay, by) - reach - 0.5));
    int end = (int) Math.min(clip.bottom(), Math.floor(Math.max(ay, by) + reach - 0.5) + 1);
    double least = Math.min(ax, bx) - reach - 0.5;
    double most = Math.max(ax, bx) + reach - 0.5;
    if (top >= end || most < clip.left() || least >= clip.right()) {
      return;
    }
    double dx = bx - ax;
    double dy = by - ay;
    double length = Math.sqrt(dx * dx + dy * dy);
    boolean level = Math.abs(dy) < 1e-9;
    double slope = level ? 0 : dx / dy;
    double spread = level ? Double.POSITIVE_INFINITY : reach * length / Math.abs(dy);
    for (int y = top; y < end; y++) {
      double middle = ax - 0.5 + (y + 0.5 - ay) * slope;
      int from = (int) Math.max(clip.left(), Math.ceil(Math.max(least, middle - spread)));
      int to = (int) Math.min(clip.right(), Math.floor(Math.min(most, middle + spread)) + 1);
      row(pixels, y * clip.stride(), from, to, y + 0.5 - ay, ax, dx, dy, reach, colour);
    }
  }

  private static void row(
      int[] pixels,
      int start,
      int from,
      int to,
      double py,
      double ax,
      double dx,
      double dy,
      double reach,
      int colour) {
    double square = dx * dx + dy * dy;
    double inverse = square == 0 ? 0 : 1 / square;
    double outer = reach * reach;
    double full = Math.max(0, reach - 1) * Math.max(0, reach - 1);
    for (int x = from; x < to; x++) {
      double px = x + 0.5 - ax;
      double along = (px * dx + py * dy) * inverse;
      double t = along < 0 ? 0 : Math.min(along, 1);
      double ex = px - t * dx;
      double ey = py - t * dy;
      double distance = ex * ex + ey * ey;
      if (distance < outer) {
        int cover = distance <= full ? 256 : (int) ((reach - Math.sqrt(distance)) * 256);
        pixels[start + x] = Blend.over(pixels[start + x], colour, Math.min(256, cover));
      }
    }
  }
}
