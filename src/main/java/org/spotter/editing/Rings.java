package org.spotter.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Keyhole;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// The polygons of an annotation as one sees them: rings around parts and around holes, without the
/// bridges by which COCO's rings reach their holes. Parts that are not touched keep their ring as
/// it was given, number by number.
record Rings(List<Part> parts) {
  /// @param given the ring as it is stored
  /// @param rings its outer ring, then its holes
  record Part(Polygon given, List<Polygon> rings) {
    private static Part of(Polygon given) {
      return new Part(given, Keyhole.split(given).rings());
    }

    /// Another part, or none, of the rings that are left.
    private Optional<Part> with(List<Polygon> changed) {
      if (changed.equals(rings)) {
        return Optional.of(this);
      }
      if (changed.getFirst().size() < LEAST) {
        return Optional.empty();
      }
      List<Polygon> holes = changed.stream().skip(1).filter(hole -> hole.size() >= LEAST).toList();
      Outline outline = new Outline(changed.getFirst(), holes);
      return Optional.of(new Part(Keyhole.join(outline), outline.rings()));
    }
  }

  /// A ring has at least this many vertices.
  private static final int LEAST = 3;

  Rings {
    parts = List.copyOf(parts);
  }

  /// Empty when the annotation has no polygons.
  static Optional<Rings> of(Annotation annotation) {
    return annotation.segmentation() instanceof Segmentation.Polygons(var parts) && !parts.isEmpty()
        ? Optional.of(new Rings(parts.stream().map(Part::of).toList()))
        : Optional.empty();
  }

  Segmentation.Polygons segmentation() {
    return new Segmentation.Polygons(parts.stream().map(Part::given).toList());
  }

  /// The number of vertices.
  int size() {
    return parts.stream().flatMap(p -> p.rings.stream()).mapToInt(Polygon::size).sum();
  }

  Polygon ring(RingEdge edge) {
    return parts.get(edge.part()).rings.get(edge.ring());
  }

  /// Every ring, named by its first edge.
  List<RingEdge> all() {
    List<RingEdge> all = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      for (int ring = 0; ring < parts.get(part).rings.size(); ring++) {
        all.add(new RingEdge(part, ring, 0));
      }
    }
    return all;
  }

  /// Those of the places that have a vertex.
  Set<Point> present(Set<Point> places) {
    Set<Point> present = new HashSet<>();
    for (RingEdge ring : all()) {
      ring(ring).vertices().stream().filter(places::contains).forEach(present::add);
    }
    return present;
  }

  /// With the vertices at some places moved.
  Rings moved(Set<Point> places, UnaryOperator<Point> to) {
    return each(ring ->
        Polygon.through(
            ring.vertices().stream().map(p -> places.contains(p) ? to.apply(p) : p).toList()));
  }

  /// Without the vertices at some places; a ring that would have fewer than three goes as well, and
  /// with the ring around a part its holes.
  Rings without(Set<Point> places) {
    return each(ring ->
        Polygon.through(ring.vertices().stream().filter(p -> !places.contains(p)).toList()));
  }

  /// With a vertex more, in an edge.
  Rings inserted(RingEdge edge, Point vertex) {
    List<Polygon> rings = new ArrayList<>(parts.get(edge.part()).rings);
    rings.set(edge.ring(), ring(edge).withInserted(edge.vertex() + 1, vertex));
    List<Part> next = new ArrayList<>(parts);
    parts.get(edge.part()).with(rings).ifPresent(part -> next.set(edge.part(), part));
    return new Rings(next);
  }

  private Rings each(UnaryOperator<Polygon> change) {
    return new Rings(
        parts.stream()
            .flatMap(part -> part.with(part.rings.stream().map(change).toList()).stream())
            .toList());
  }
}
