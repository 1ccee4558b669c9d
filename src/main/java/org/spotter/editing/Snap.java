package org.spotter.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spotter.geometry.BorderPath;
import org.spotter.geometry.OnRing;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Where a vertex goes when the pointer is near something: to a neighbour's vertex, to its edge or
/// to the border of the image. Locked neighbours count, hidden ones do not. Control held, or the
/// option off, leaves neighbours alone.
///
/// @param at the place
/// @param caught whether a neighbour caught it
record Snap(Point at, boolean caught) {
  /// How near, in screen pixels, the pointer must come.
  private static final double REACH = 7;

  /// How far off a border a point may lie that was put on it, by rounding.
  private static final double ON_BORDER = 0.02;

  static Snap of(PointerEvent event, Scene scene) {
    return of(event, scene, Long.MIN_VALUE);
  }

  /// @param except an annotation that is no neighbour: the one being changed
  static Snap of(PointerEvent event, Scene scene, long except) {
    Point p = event.at();
    boolean neighbours = scene.settings().options().snap() && !event.modifiers().control();
    Border border = Border.of(scene.document().image());
    return (neighbours ? caught(p, REACH * event.pixel(), scene, except) : Optional.<Point>empty())
        .map(at -> new Snap(border.inside(at), true))
        .orElseGet(() -> new Snap(border.snap(p, event.pixel()), false));
  }

  private static Optional<Point> caught(Point p, double reach, Scene scene, long except) {
    List<Polygon> rings = rings(p, reach, scene, except).toList();
    return vertex(rings, p, reach).or(() -> edge(rings, p, reach));
  }

  private static Optional<Point> vertex(List<Polygon> rings, Point p, double reach) {
    return rings.stream()
        .flatMap(ring -> {
          int vertex = Distances.nearestVertex(ring, p, reach);
          return vertex < 0 ? Stream.empty() : Stream.of(new Point(ring.x(vertex), ring.y(vertex)));
        })
        .min(Comparator.comparingDouble(p::distance));
  }

  private static Optional<Point> edge(List<Polygon> rings, Point p, double reach) {
    return rings.stream()
        .flatMap(ring -> OnRing.nearest(ring, p).stream())
        .filter(place -> place.distance() <= reach)
        .min(Comparator.comparingDouble(OnRing::distance))
        .map(place -> Border.hundredth(place.point()));
  }

  /// The vertices of a neighbour's border between two points of it, along the shorter way; none
  /// when no border has both points on it.
  static List<Point> between(Point from, Point to, Scene scene) {
    return rings(from, ON_BORDER, scene, Long.MIN_VALUE)
        .flatMap(ring -> between(ring, from, to).stream())
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<List<Point>> between(Polygon ring, Point from, Point to) {
    return on(ring, from).flatMap(start -> on(ring, to).map(end -> between(ring, start, end)));
  }

  private static List<Point> between(Polygon ring, OnRing start, OnRing end) {
    List<Point> way = BorderPath.shorter(ring, start, end);
    return way.size() < 3 ? List.of() : way.subList(1, way.size() - 1);
  }

  private static Optional<OnRing> on(Polygon ring, Point p) {
    return OnRing.nearest(ring, p).filter(place -> place.distance() <= ON_BORDER);
  }

  private static Stream<Polygon> rings(Point p, double reach, Scene scene, long except) {
    return scene
        .document()
        .index()
        .around(p, reach, a -> a.id() != except && scene.settings().shows(a))
        .stream()
        .flatMap(a -> scene.document().rings(a.id()).stream())
        .flatMap(rings -> rings.all().stream().map(rings::ring));
  }
}
