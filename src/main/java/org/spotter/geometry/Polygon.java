package org.spotter.geometry;

import java.util.Arrays;
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
    double twice = 0;
    for (int i = 0, j = size() - 1; i < size(); j = i++) {
      twice += x(j) * y(i) - x(i) * y(j);
    }
    return Math.abs(twice) / 2;
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
