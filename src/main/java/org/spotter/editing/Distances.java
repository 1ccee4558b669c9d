package org.spotter.editing;

import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Distances from a point to outlines.
final class Distances {
  private Distances() {}

  /// The distance to the nearest edge of the ring; infinite when it has no vertex.
  static double toOutline(Polygon ring, Point p) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      best = Math.min(best, toSegment(p, ring.x(j), ring.y(j), ring.x(i), ring.y(i)));
    }
    return best;
  }

  private static double toSegment(Point p, double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double length2 = dx * dx + dy * dy;
    double t = length2 == 0 ? 0 : ((p.x() - ax) * dx + (p.y() - ay) * dy) / length2;
    double on = Math.clamp(t, 0, 1);
    return Math.hypot(p.x() - ax - on * dx, p.y() - ay - on * dy);
  }
}
