package org.spotter.geometry;

import java.util.Comparator;
import java.util.List;

/// Builds one ring from a shell and its holes, one hole after the other from left to right. A hole
/// is joined at its leftmost vertex, by a bridge to a vertex of the ring so far that can be seen
/// from there (D. Eberly, Triangulation by Ear Clipping).
final class KeyholeJoin {
  private final double[] xs;
  private final double[] ys;
  private int size;

  private KeyholeJoin(Outline part) {
    int vertices = part.rings().stream().mapToInt(ring -> ring.size() + 2).sum();
    xs = new double[vertices];
    ys = new double[vertices];
    for (int i = 0; i < part.shell().size(); i++) {
      xs[i] = part.shell().x(i);
      ys[i] = part.shell().y(i);
    }
    size = part.shell().size();
  }

  static Polygon join(Outline part) {
    List<Polygon> holes = part.holes().stream().filter(hole -> hole.size() > 0).toList();
    if (holes.isEmpty() || part.shell().size() == 0) {
      return part.shell();
    }
    boolean clockwise = part.shell().signedArea() >= 0;
    KeyholeJoin ring = new KeyholeJoin(part);
    holes.stream()
        .map(hole -> hole.signedArea() > 0 == clockwise ? hole.reversed() : hole)
        .map(hole -> hole.from(hole.leftmost()))
        .sorted(
            Comparator.comparingDouble((Polygon hole) -> hole.x(0))
                .thenComparingDouble(hole -> hole.y(0)))
        .forEach(ring::add);
    return ring.polygon();
  }

  private void add(Polygon hole) {
    int bridge = bridge(hole.x(0), hole.y(0));
    int n = hole.size();
    int rest = size - bridge;
    System.arraycopy(xs, bridge, xs, bridge + n + 2, rest);
    System.arraycopy(ys, bridge, ys, bridge + n + 2, rest);
    for (int i = 0; i <= n; i++) {
      xs[bridge + 1 + i] = hole.x(i % n);
      ys[bridge + 1 + i] = hole.y(i % n);
    }
    size += n + 2;
  }

  /// The vertex to which the bridge from `(x, y)` leads: look to the left, take the edge that is
  /// hit, and of its two ends and of the vertices before it the one that nothing hides.
  private int bridge(double x, double y) {
    int hit = edgeToTheLeft(x, y);
    if (hit < 0) {
      return nearest(x, y);
    }
    int next = hit + 1 == size ? 0 : hit + 1;
    if (ys[next] == y) {
      return next;
    }
    return ys[hit] == y ? hit : seen(x, y, crossing(hit, next, y), xs[hit] < xs[next] ? hit : next);
  }

  private int edgeToTheLeft(double x, double y) {
    int hit = -1;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      int next = i + 1 == size ? 0 : i + 1;
      boolean spans = Math.min(ys[i], ys[next]) <= y && Math.max(ys[i], ys[next]) >= y;
      if (spans && ys[i] != ys[next]) {
        double at = crossing(i, next, y);
        if (at <= x && at > best) {
          best = at;
          hit = i;
        }
      }
    }
    return hit;
  }

  private double crossing(int i, int next, double y) {
    return xs[i] + (y - ys[i]) * ((xs[next] - xs[i]) / (ys[next] - ys[i]));
  }

  /// Of the vertices inside the triangle of hole, hit and edge's end, the one in the direction
  /// nearest to the horizontal; the edge's end when there is none.
  private int seen(double x, double y, double hitX, int end) {
    int best = end;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      boolean within =
          xs[i] >= xs[end]
              && xs[i] < x
              && insideTriangle(x, y, hitX, xs[end], ys[end], xs[i], ys[i]);
      if (within) {
        double slope = Math.abs(ys[i] - y) / (x - xs[i]);
        if (slope < least || (slope == least && xs[i] > xs[best])) {
          least = slope;
          best = i;
        }
      }
    }
    return best;
  }

  private static boolean insideTriangle(
      double x, double y, double hitX, double endX, double endY, double px, double py) {
    double a = side(x, y, hitX, y, px, py);
    double b = side(hitX, y, endX, endY, px, py);
    double c = side(endX, endY, x, y, px, py);
    return (a >= 0 && b >= 0 && c >= 0) || (a <= 0 && b <= 0 && c <= 0);
  }

  private static double side(double ax, double ay, double bx, double by, double px, double py) {
    return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  }

  /// For a hole outside its shell, where nothing can be seen to the left.
  private int nearest(double x, double y) {
    int best = 0;
    for (int i = 1; i < size; i++) {
      if (Math.hypot(xs[i] - x, ys[i] - y) < Math.hypot(xs[best] - x, ys[best] - y)) {
        best = i;
      }
    }
    return best;
  }

  private Polygon polygon() {
    double[] xy = new double[2 * size];
    for (int i = 0; i < size; i++) {
      xy[2 * i] = xs[i];
      xy[2 * i + 1] = ys[i];
    }
    return Polygon.trusted(xy);
  }
}
