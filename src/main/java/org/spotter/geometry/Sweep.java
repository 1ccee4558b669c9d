package org.spotter.geometry;

/// Where a vertical line crosses the area that a stamp covers on its way from `p` to `q`. The area
/// is convex, so that it is one piece: from `upper` to `lower`, nothing when `upper` is the larger.
final class Sweep {
  private final double px;
  private final double py;
  private final double qx;
  private final double qy;
  private final double radius;
  private double upper;
  private double lower;

  Sweep(double px, double py, double qx, double qy, double radius) {
    this.px = px;
    this.py = py;
    this.qx = qx;
    this.qy = qy;
    this.radius = radius;
  }

  double upper() {
    return upper;
  }

  double lower() {
    return lower;
  }

  /// A disc at each end, and the rectangle between them.
  void round(double x) {
    clear();
    disc(px, py, x);
    disc(qx, qy, x);
    double length = Math.hypot(qx - px, qy - py);
    if (length > 0) {
      double nx = -(qy - py) / length * radius;
      double ny = (qx - px) / length * radius;
      edge(px + nx, py + ny, qx + nx, qy + ny, x);
      edge(px - nx, py - ny, qx - nx, qy - ny, x);
      edge(px - nx, py - ny, px + nx, py + ny, x);
      edge(qx - nx, qy - ny, qx + nx, qy + ny, x);
    }
  }

  /// The part of the way on which the square reaches the line.
  void square(double x) {
    clear();
    double low = Math.max(Math.min(px, qx), x - radius);
    double high = Math.min(Math.max(px, qx), x + radius);
    if (low > high) {
      return;
    }
    if (px == qx) {
      cover(Math.min(py, qy) - radius, Math.max(py, qy) + radius);
      return;
    }
    double slope = (qy - py) / (qx - px);
    double a = py + slope * (low - px);
    double b = py + slope * (high - px);
    cover(Math.min(a, b) - radius, Math.max(a, b) + radius);
  }

  private void clear() {
    upper = Double.POSITIVE_INFINITY;
    lower = Double.NEGATIVE_INFINITY;
  }

  private void disc(double cx, double cy, double x) {
    double square = radius * radius - (x - cx) * (x - cx);
    if (square >= 0) {
      double half = Math.sqrt(square);
      cover(cy - half, cy + half);
    }
  }

  private void edge(double ax, double ay, double bx, double by, double x) {
    if (ax != bx && x >= Math.min(ax, bx) && x <= Math.max(ax, bx)) {
      double y = ay + (by - ay) * ((x - ax) / (bx - ax));
      cover(y, y);
    }
  }

  private void cover(double from, double to) {
    upper = Math.min(upper, from);
    lower = Math.max(lower, to);
  }
}
