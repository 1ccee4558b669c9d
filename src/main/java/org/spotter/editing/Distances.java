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

  static double toSegment(Point p, double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double on = along(p, ax, ay, dx, dy);
    return Math.hypot(p.x() - ax - on * dx, p.y() - ay - on * dy);
  }

  /// How far along the segment from `a` by `dx, dy` the place nearest to the point is, 0 to 1.
  static double along(Point p, double ax, double ay, double dx, double dy) {
    double length2 = dx * dx + dy * dy;
    double t = length2 == 0 ? 0 : ((p.x() - ax) * dx + (p.y() - ay) * dy) / length2;
    return Math.clamp(t, 0, 1);
  }

  /// The vertex of the ring nearest to the point, or -1 when none is within reach.
  static int nearestVertex(Polygon ring, Point p, double reach) {
    int best = -1;
    double least = reach * reach;
    for (int i = 0; i < ring.size(); i++) {
      double dx = ring.x(i) - p.x();
      double dy = ring.y(i) - p.y();
      double d = dx * dx + dy * dy;
      if (d <= least) {
        least = d;
        best = i;
      }
    }
    return best;
  }
}
