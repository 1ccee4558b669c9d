package org.spotter.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A closed ring of vertices, as one part of COCO's polygon `segmentation`: `x0, y0, x1, y1, …` in
/// pixels. The last vertex is joined to the first. The numbers are kept exactly as given.
public final class Polygon {
  private final double[] xy;

  /// @param xy alternating x and y, copied
  /// @throws IllegalArgumentException for an odd count or a number that is not finite
  public Polygon(double... xy) {
    if (xy.length % 2 != 0) {
      throw new IllegalArgumentException(
          "a polygon needs as many y as x, not " + xy.length + " numbers");
    }
    for (double v : xy) {
      if (!Double.isFinite(v)) {
        throw new IllegalArgumentException("a polygon needs finite numbers");
      }
    }
    this.xy = xy.clone();
  }

  private Polygon(double[] xy, boolean checked) {
    assert checked;
    this.xy = xy;
  }

  /// A ring over finite numbers that this package made itself: neither checked nor copied.
  static Polygon trusted(double[] xy) {
    return new Polygon(xy, true);
  }

  /// A ring through these points.
  ///
  /// @throws IllegalArgumentException for a number that is not finite
  public static Polygon through(List<Point> points) {
    double[] xy = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      xy[2 * i] = points.get(i).x();
      xy[2 * i + 1] = points.get(i).y();
    }
    return new Polygon(xy);
  }

  /// The number of vertices.
  public int size() {
    return xy.length / 2;
  }

  public double x(int vertex) {
    return xy[2 * vertex];
  }

  public double y(int vertex) {
    return xy[2 * vertex + 1];
  }

  /// The area inside by the shoelace formula, 0 or more; parts that the outline winds around twice
  /// count twice.
  public double area() {
    return Math.abs(signedArea());
  }

  /// The smallest box around the vertices, or null when there are none.
  public @Nullable Box bounds() {
    if (xy.length == 0) {
      return null;
    }
    double left = xy[0];
    double top = xy[1];
    double right = left;
    double bottom = top;
    for (int i = 2; i < xy.length; i += 2) {
      left = Math.min(left, xy[i]);
      right = Math.max(right, xy[i]);
      top = Math.min(top, xy[i + 1]);
      bottom = Math.max(bottom, xy[i + 1]);
    }
    return Box.ofCorners(left, top, right, bottom);
  }

  /// Whether the point is inside, by the even-odd rule.
  public boolean contains(Point p) {
    boolean inside = false;
    for (int i = 0, j = size() - 1; i < size(); j = i++) {
      boolean crosses = y(i) > p.y() != y(j) > p.y();
      if (crosses && p.x() < (x(j) - x(i)) * (p.y() - y(i)) / (y(j) - y(i)) + x(i)) {
        inside = !inside;
      }
    }
    return inside;
  }

  public Point vertex(int vertex) {
    return new Point(x(vertex), y(vertex));
  }

  /// The vertices in order.
  public List<Point> vertices() {
    return IntStream.range(0, size()).mapToObj(this::vertex).toList();
  }

  /// The ring with one vertex at another place.
  public Polygon withVertex(int vertex, Point to) {
    double[] changed = xy.clone();
    changed[2 * vertex] = to.x();
    changed[2 * vertex + 1] = to.y();
    return new Polygon(changed);
  }

  /// The ring with one vertex more.
  ///
  /// @param before the vertex that it comes before, 0 to [#size()]
  public Polygon withInserted(int before, Point vertex) {
    double[] more = new double[xy.length + 2];
    System.arraycopy(xy, 0, more, 0, 2 * before);
    more[2 * before] = vertex.x();
    more[2 * before + 1] = vertex.y();
    System.arraycopy(xy, 2 * before, more, 2 * before + 2, xy.length - 2 * before);
    return new Polygon(more);
  }

  /// The ring with one vertex less.
  public Polygon without(int vertex) {
    double[] less = new double[xy.length - 2];
    System.arraycopy(xy, 0, less, 0, 2 * vertex);
    System.arraycopy(xy, 2 * vertex + 2, less, 2 * vertex, less.length - 2 * vertex);
    return trusted(less);
  }

  /// The ring the other way round, from the same vertex.
  public Polygon reversed() {
    double[] back = new double[xy.length];
    int n = size();
    for (int i = 0; i < n; i++) {
      int from = i == 0 ? 0 : n - i;
      back[2 * i] = xy[2 * from];
      back[2 * i + 1] = xy[2 * from + 1];
    }
    return trusted(back);
  }

  /// The same ring counted from another vertex.
  Polygon from(int first) {
    double[] turned = new double[xy.length];
    System.arraycopy(xy, 2 * first, turned, 0, xy.length - 2 * first);
    System.arraycopy(xy, 0, turned, xy.length - 2 * first, 2 * first);
    return trusted(turned);
  }

  /// The leftmost vertex, the uppermost of them if there are several; 0 without vertices.
  int leftmost() {
    int least = 0;
    for (int i = 1; i < size(); i++) {
      if (x(i) < x(least) || (x(i) == x(least) && y(i) < y(least))) {
        least = i;
      }
    }
    return least;
  }

  /// The area with its sign: above 0 when the ring goes clockwise as seen on the screen.
  double signedArea() {
    double twice = 0;
    for (int i = 0, j = size() - 1; i < size(); j = i++) {
      twice += x(j) * y(i) - x(i) * y(j);
    }
    return twice / 2;
  }

  /// The numbers themselves, for reading within this package.
  double[] xy() {
    return xy;
  }

  public Polygon moved(double dx, double dy) {
    double[] moved = xy.clone();
    for (int i = 0; i < moved.length; i += 2) {
      moved[i] += dx;
      moved[i + 1] += dy;
    }
    return new Polygon(moved);
  }

  /// A copy of the numbers, `x0, y0, x1, y1, …`.
  public double[] toArray() {
    return xy.clone();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Polygon p && Arrays.equals(xy, p.xy);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(xy);
  }

  @Override
  public String toString() {
    return "Polygon" + Arrays.toString(xy);
  }
}
