package org.spotter.geometry;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Areas put together and taken apart. Each side is a list of parts that count as one area where
/// they overlap. Rings may cross themselves: inside is what the even-odd rule says, as for
/// [Outline#contains] and the rasteriser. What comes out is valid: simple rings in their normal
/// form, parts apart from each other.
public final class Overlay {
  private Overlay() {}

  /// What is in any of the parts: also the way to make parts valid.
  public static List<Outline> union(List<Outline> parts) {
    return Jts.outlines(Jts.area(parts));
  }

  /// What is in one list or the other.
  public static List<Outline> union(List<Outline> a, List<Outline> b) {
    return overlay(a, b, OverlayNG.UNION);
  }

  /// What is in both.
  public static List<Outline> intersection(List<Outline> a, List<Outline> b) {
    return overlay(a, b, OverlayNG.INTERSECTION);
  }

  /// What is in the first but not in the second.
  public static List<Outline> difference(List<Outline> a, List<Outline> b) {
    return overlay(a, b, OverlayNG.DIFFERENCE);
  }

  private static List<Outline> overlay(List<Outline> a, List<Outline> b, int operation) {
    Geometry first = Jts.area(a);
    Geometry second = Jts.area(b);
    return Jts.outlines(OverlayNGRobust.overlay(first, second, operation));
  }
}
