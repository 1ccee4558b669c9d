package org.spotter.geometry;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.locationtech.jts.simplify.VWSimplifier;

/// Rings with fewer vertices. Rings neither vanish nor cross each other or themselves, unless they
/// did before.
public final class Simplify {
  private Simplify() {}

  /// By the method of Douglas and Peucker: no vertex that is dropped lies farther from the new ring
  /// than the tolerance (than twice of it next to the vertex where the ring begins).
  ///
  /// @param tolerance in pixels, 0 or more
  public static List<Outline> byDistance(List<Outline> parts, double tolerance) {
    require(tolerance);
    return Jts.outlines(TopologyPreservingSimplifier.simplify(together(parts), tolerance));
  }

  /// By the method of Visvalingam and Whyatt: vertices that span small triangles go first, which
  /// keeps the look of natural shapes better. Holes below the tolerance may close.
  ///
  /// @param tolerance in pixels, 0 or more: triangles below its square are flattened
  public static List<Outline> byArea(List<Outline> parts, double tolerance) {
    require(tolerance);
    return Jts.outlines(VWSimplifier.simplify(together(parts), tolerance));
  }

  /// A line, not closed, by the method of Douglas and Peucker; its ends stay.
  ///
  /// @param tolerance in pixels, 0 or more
  public static List<Point> line(List<Point> points, double tolerance) {
    require(tolerance);
    return points.size() < 3
        ? points
        : Arrays.stream(
                DouglasPeuckerSimplifier.simplify(Jts.line(points), tolerance).getCoordinates())
            .map(c -> new Point(c.x, c.y))
            .toList();
  }

  private static void require(double tolerance) {
    if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
      throw new IllegalArgumentException("a tolerance is 0 or more, not " + tolerance);
    }
  }

  private static Geometry together(List<Outline> parts) {
    return Jts.FACTORY.createMultiPolygon(
        parts.stream().map(Jts::polygon).toArray(org.locationtech.jts.geom.Polygon[]::new));
  }
}
