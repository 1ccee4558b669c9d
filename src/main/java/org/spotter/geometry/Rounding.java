package org.spotter.geometry;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/// Growing and shrinking of polygons, one after the other: what [Morphology] does to masks. Corners
/// that stay are as sharp afterwards as before.
public final class Rounding {
  /// A corner reaches at most so many times the radius over its edges.
  private static final double SHARPEST = 5;

  private Rounding() {}

  /// Without what is thinner than twice the radius: spikes and specks.
  ///
  /// @param radius in pixels, above 0
  public static List<Outline> opened(List<Outline> parts, double radius) {
    return Jts.outlines(moved(moved(Jts.area(parts), -radius), radius));
  }

  /// With gaps filled that are narrower than twice the radius.
  ///
  /// @param radius in pixels, above 0
  public static List<Outline> closed(List<Outline> parts, double radius) {
    return Jts.outlines(moved(moved(Jts.area(parts), radius), -radius));
  }

  private static Geometry moved(Geometry area, double distance) {
    return BufferOp.bufferOp(
        area,
        distance,
        new BufferParameters(
            BufferParameters.DEFAULT_QUADRANT_SEGMENTS,
            BufferParameters.CAP_ROUND,
            BufferParameters.JOIN_MITRE,
            SHARPEST));
  }
}
