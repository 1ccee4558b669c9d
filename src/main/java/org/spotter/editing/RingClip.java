package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Cuts a ring at the sides of a box, one after the other (Sutherland and Hodgman, 1974). Where the
/// ring leaves the box several times, the pieces stay joined along the side.
final class RingClip {
  private RingClip() {}

  static Polygon within(Polygon ring, Box box) {
    List<Point> points = ring.vertices();
    points = cut(points, 1, 0, box.x());
    points = cut(points, -1, 0, -box.right());
    points = cut(points, 0, 1, box.y());
    points = cut(points, 0, -1, -box.bottom());
    return Polygon.through(points);
  }

  /// What lies where `a·x + b·y ≥ c`.
  private static List<Point> cut(List<Point> points, double a, double b, double c) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point from = points.get(i == 0 ? points.size() - 1 : i - 1);
      Point to = points.get(i);
      double before = a * from.x() + b * from.y() - c;
      double after = a * to.x() + b * to.y() - c;
      if (before < 0 != after < 0) {
        double t = before / (before - after);
        kept.add(new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
      }
      if (after >= 0) {
        kept.add(to);
      }
    }
    return kept;
  }
}
