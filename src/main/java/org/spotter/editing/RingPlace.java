package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// A place on a ring.
///
/// @param edge the edge it is on, counted by the vertex where that begins
/// @param along how far along the edge, 0 to 1
/// @param at the place
/// @param distance how far the point that was asked for is from it
record RingPlace(int edge, double along, Point at, double distance) {
  /// The place nearest to a point; empty when the ring has no vertex.
  static Optional<RingPlace> nearest(Polygon ring, Point p) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ring.size(); i++) {
      int j = i + 1 == ring.size() ? 0 : i + 1;
      double d = Distances.toSegment(p, ring.x(i), ring.y(i), ring.x(j), ring.y(j));
      if (d < least) {
        least = d;
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(on(ring, best, p, least));
  }

  private static RingPlace on(Polygon ring, int edge, Point p, double distance) {
    int end = edge + 1 == ring.size() ? 0 : edge + 1;
    double dx = ring.x(end) - ring.x(edge);
    double dy = ring.y(end) - ring.y(edge);
    double along = Distances.along(p, ring.x(edge), ring.y(edge), dx, dy);
    Point at = new Point(ring.x(edge) + along * dx, ring.y(edge) + along * dy);
    return new RingPlace(edge, along, at, distance);
  }

  /// The vertices between two places of one ring, along the shorter way.
  static List<Point> between(Polygon ring, RingPlace from, RingPlace to) {
    List<Point> onward = onward(ring, from, to);
    List<Point> back = onward(ring, to, from).reversed();
    return length(from.at, onward, to.at) <= length(from.at, back, to.at) ? onward : back;
  }

  private static List<Point> onward(Polygon ring, RingPlace from, RingPlace to) {
    List<Point> passed = new ArrayList<>();
    int n = ring.size();
    boolean same = from.edge == to.edge;
    int count = same ? (from.along <= to.along ? 0 : n) : Math.floorMod(to.edge - from.edge, n);
    for (int i = 1; i <= count; i++) {
      int vertex = (from.edge + i) % n;
      Point p = new Point(ring.x(vertex), ring.y(vertex));
      if (p.distance(from.at) > 1e-9 && p.distance(to.at) > 1e-9) {
        passed.add(p);
      }
    }
    return passed;
  }

  private static double length(Point from, List<Point> between, Point to) {
    double length = 0;
    Point last = from;
    for (Point p : between) {
      length += last.distance(p);
      last = p;
    }
    return length + last.distance(to);
  }
}
