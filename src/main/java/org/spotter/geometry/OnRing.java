package org.spotter.geometry;

import java.util.Optional;

/// A place on the border of a ring.
///
/// @param edge the edge it lies on, from the vertex of this number to the next; at a vertex, the
///   edge that begins there
/// @param point the place itself
/// @param distance how far it is from the point that was asked about, in pixels
/// @param vertex whether it is a vertex
public record OnRing(int edge, Point point, double distance, boolean vertex) {
  /// The vertex nearest to a point; the first of them, nothing for a ring without vertices.
  public static Optional<OnRing> nearestVertex(Polygon ring, Point p) {
    int best = vertex(ring.xy(), p.x(), p.y());
    return best < 0 ? Optional.empty() : Optional.of(ofVertex(ring, best, p));
  }

  /// The place on the border nearest to a point, vertex or not.
  public static Optional<OnRing> nearest(Polygon ring, Point p) {
    int best = edge(ring.xy(), p.x(), p.y());
    if (best < 0) {
      return Optional.empty();
    }
    int next = best + 1 == ring.size() ? 0 : best + 1;
    double t = share(ring.x(best), ring.y(best), ring.x(next), ring.y(next), p.x(), p.y());
    if (t == 0 || t == 1) {
      return Optional.of(ofVertex(ring, t == 0 ? best : next, p));
    }
    Point on =
        new Point(
            ring.x(best) + t * (ring.x(next) - ring.x(best)),
            ring.y(best) + t * (ring.y(next) - ring.y(best)));
    return Optional.of(new OnRing(best, on, on.distance(p), false));
  }

  private static OnRing ofVertex(Polygon ring, int vertex, Point p) {
    Point at = ring.vertex(vertex);
    return new OnRing(vertex, at, at.distance(p), true);
  }

  private static int vertex(double[] xy, double px, double py) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < xy.length; i += 2) {
      double dx = xy[i] - px;
      double dy = xy[i + 1] - py;
      double square = dx * dx + dy * dy;
      if (square < least) {
        least = square;
        best = i / 2;
      }
    }
    return best;
  }

  private static int edge(double[] xy, double px, double py) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < xy.length; i += 2) {
      int next = i + 2 == xy.length ? 0 : i + 2;
      double ax = xy[i];
      double ay = xy[i + 1];
      double t = share(ax, ay, xy[next], xy[next + 1], px, py);
      double dx = ax + t * (xy[next] - ax) - px;
      double dy = ay + t * (xy[next + 1] - ay) - py;
      double square = dx * dx + dy * dy;
      if (square < least) {
        least = square;
        best = i / 2;
      }
    }
    return best;
  }

  /// How far along the edge from `a` to `b` the place nearest to `p` is, 0 to 1.
  private static double share(double ax, double ay, double bx, double by, double px, double py) {
    double dx = bx - ax;
    double dy = by - ay;
    double square = dx * dx + dy * dy;
    return square == 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / square));
  }
}
