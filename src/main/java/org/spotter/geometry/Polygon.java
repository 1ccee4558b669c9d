package org.spotter.geometry;

import java.util.Arrays;

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
