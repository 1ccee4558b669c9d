package org.spotter.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// To JTS and back. Nothing outside this package sees a type of JTS.
final class Jts {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private Jts() {}

  /// The area of all parts together, valid, whatever the rings do.
  static Geometry area(List<Outline> parts) {
    List<Geometry> valid = parts.stream().map(Jts::valid).filter(g -> !g.isEmpty()).toList();
    return switch (valid.size()) {
      case 0 -> FACTORY.createPolygon();
      case 1 -> valid.getFirst();
      default -> OverlayNGRobust.union(valid);
    };
  }

  /// The area of a part: what the even-odd rule says is inside its shell and in none of its holes.
  private static Geometry valid(Outline part) {
    Geometry polygon = polygon(part);
    if (polygon.isValid()) {
      return polygon;
    }
    List<Geometry> faces = faces(part, List.of());
    return faces.isEmpty() ? FACTORY.createPolygon() : OverlayNGRobust.union(faces);
  }

  /// The part as it is, valid or not; rings of fewer than three vertices are left out.
  static org.locationtech.jts.geom.Polygon polygon(Outline part) {
    return part.shell().size() < 3
        ? FACTORY.createPolygon()
        : FACTORY.createPolygon(
            ring(part.shell()),
            part.holes().stream()
                .filter(hole -> hole.size() >= 3)
                .map(Jts::ring)
                .toArray(LinearRing[]::new));
  }

  /// The pieces into which all the lines together divide a part.
  static List<Geometry> faces(Outline part, List<LineString> cuts) {
    List<Geometry> lines = new ArrayList<>(cuts);
    part.rings().stream().filter(ring -> ring.size() >= 2).map(Jts::closed).forEach(lines::add);
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(OverlayNGRobust.union(lines, FACTORY));
    List<Geometry> faces = new ArrayList<>();
    // The signature is of the time before generics.
    for (Object face : (Collection<?>) polygonizer.getPolygons()) {
      Coordinate inside = ((Geometry) face).getInteriorPoint().getCoordinate();
      if (inside != null && part.contains(new Point(inside.x, inside.y))) {
        faces.add((Geometry) face);
      }
    }
    return faces;
  }

  static LinearRing ring(Polygon ring) {
    return FACTORY.createLinearRing(coordinates(ring, true));
  }

  private static LineString closed(Polygon ring) {
    return FACTORY.createLineString(coordinates(ring, true));
  }

  static LineString line(List<Point> points) {
    return FACTORY.createLineString(coordinates(Polygon.through(points), false));
  }

  private static Coordinate[] coordinates(Polygon ring, boolean closed) {
    int n = ring.size();
    Coordinate[] out = new Coordinate[closed ? n + 1 : n];
    Arrays.setAll(out, i -> new Coordinate(ring.x(i % n), ring.y(i % n)));
    return out;
  }

  /// The polygons of a geometry; lines and points are left out.
  static List<Outline> outlines(Geometry geometry) {
    List<Outline> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof org.locationtech.jts.geom.Polygon polygon
          && !polygon.isEmpty()) {
        parts.add(outline(polygon));
      }
    }
    return parts;
  }

  private static Outline outline(org.locationtech.jts.geom.Polygon polygon) {
    List<Polygon> holes = new ArrayList<>();
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      holes.add(ring(polygon.getInteriorRingN(i)));
    }
    return new Outline(ring(polygon.getExteriorRing()), holes).normal();
  }

  private static Polygon ring(LineString closed) {
    double[] xy = new double[2 * (closed.getNumPoints() - 1)];
    for (int i = 0; i < xy.length / 2; i++) {
      Coordinate c = closed.getCoordinateN(i);
      xy[2 * i] = c.x;
      xy[2 * i + 1] = c.y;
    }
    return Polygon.trusted(xy);
  }
}
