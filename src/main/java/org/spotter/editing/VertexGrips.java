package org.spotter.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Box;
import org.spotter.geometry.OnRing;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// The vertices and edges of the one selected polygon, to take hold of. Of a polygon with very many
/// only those near the pointer count, and none where they lie so dense that nobody could mean one:
/// then the view has to be nearer.
///
/// @param id the annotation
record VertexGrips(long id, Rings rings) {
  /// With more vertices only those near the pointer have handles.
  private static final int MANY = 250;

  /// How near that is, in screen pixels.
  private static final double NEAR = 90;

  /// How near, in screen pixels, an edge must be.
  private static final double EDGE = 5;

  /// How far off an edge a place may be, in image pixels, that was put on it, by rounding.
  private static final double ON_EDGE = 0.02;

  /// A shorter edge, in screen pixels, has no handle in its middle; an object no larger has none at
  /// all, so that it can be moved.
  private static final double ROOM = 24;

  /// What is taken hold of.
  sealed interface Grip {}

  record Vertex(Point at) implements Grip {}

  /// A place on an edge, where a vertex can come.
  ///
  /// @param middle whether it is the handle in the edge's middle
  record Edge(RingEdge edge, Point at, boolean middle) implements Grip {}

  /// Empty when not exactly one polygon is selected that can be changed.
  static Optional<VertexGrips> of(Scene scene) {
    if (scene.selection().size() != 1) {
      return Optional.empty();
    }
    return scene.selection().of(scene.document()).stream()
        .filter(scene.settings()::reaches)
        .flatMap(a ->
            scene.document().rings(a.id()).map(rings -> new VertexGrips(a.id(), rings)).stream())
        .findFirst();
  }

  Annotation annotation(Scene scene) {
    return scene.document().find(id).orElseThrow();
  }

  /// The vertex at the point, else the middle of the edge at the point, else the edge there.
  Optional<Grip> at(Point p, double pixel) {
    if (!hasRoom(pixel) || isDense(p, pixel)) {
      return Optional.empty();
    }
    return vertex(p, Handle.REACH * pixel).or(() -> edge(p, pixel));
  }

  private Optional<Grip> vertex(Point p, double reach) {
    Point best = null;
    double least = reach;
    for (RingEdge each : rings.all()) {
      Polygon ring = rings.ring(each);
      int vertex = Distances.nearestVertex(ring, p, least);
      if (vertex >= 0) {
        best = ring.vertex(vertex);
        least = best.distance(p);
      }
    }
    return Optional.ofNullable(best).map(Vertex::new);
  }

  private Optional<Grip> edge(Point p, double pixel) {
    return nearestEdge(p)
        .filter(e -> e.distance <= Handle.REACH * pixel)
        .map(e -> edge(e, p, pixel))
        .filter(e -> e.middle || e.at.distance(p) <= EDGE * pixel)
        .map(Grip.class::cast);
  }

  private record Near(RingEdge edge, Point at, double distance) {}

  /// The edge that a place is on.
  Optional<RingEdge> edgeAt(Point place) {
    return nearestEdge(place).filter(e -> e.distance <= ON_EDGE).map(Near::edge);
  }

  private Optional<Near> nearestEdge(Point p) {
    return rings.all().stream()
        .flatMap(
            each -> OnRing.nearest(rings.ring(each), p).map(place -> near(each, place)).stream())
        .min(Comparator.comparingDouble(Near::distance));
  }

  private static Near near(RingEdge ring, OnRing place) {
    return new Near(
        new RingEdge(ring.part(), ring.ring(), place.edge()), place.point(), place.distance());
  }

  private Edge edge(Near near, Point p, double pixel) {
    Point middle = middle(near.edge);
    boolean isMiddle = hasMiddle(near.edge, pixel) && middle.distance(p) <= Handle.REACH * pixel;
    return new Edge(near.edge, isMiddle ? middle : Border.hundredth(near.at), isMiddle);
  }

  private Point middle(RingEdge edge) {
    Point a = begin(edge);
    Point b = end(edge);
    return Border.hundredth(new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2));
  }

  private boolean hasMiddle(RingEdge edge, double pixel) {
    return begin(edge).distance(end(edge)) >= ROOM * pixel;
  }

  private Point begin(RingEdge edge) {
    return rings.ring(edge).vertex(edge.vertex());
  }

  private Point end(RingEdge edge) {
    Polygon ring = rings.ring(edge);
    return ring.vertex((edge.vertex() + 1) % ring.size());
  }

  private boolean hasRoom(double pixel) {
    Box around = rings.segmentation().bounds();
    return around != null && Math.max(around.width(), around.height()) > ROOM * pixel;
  }

  private boolean isDense(Point p, double pixel) {
    return rings.size() > MANY && within(near(p, pixel)).size() > MANY;
  }

  /// The vertices inside a frame.
  List<Point> within(Box frame) {
    List<Point> found = new ArrayList<>();
    rings.all().forEach(ring -> within(frame, rings.ring(ring), found));
    return found;
  }

  private static void within(Box frame, Polygon ring, List<Point> found) {
    double right = frame.right();
    double bottom = frame.bottom();
    for (int i = 0; i < ring.size(); i++) {
      double x = ring.x(i);
      double y = ring.y(i);
      if (x >= frame.x() && y >= frame.y() && x <= right && y <= bottom) {
        found.add(ring.vertex(i));
      }
    }
  }

  private static Box near(Point p, double pixel) {
    double reach = NEAR * pixel;
    return new Box(p.x() - reach, p.y() - reach, 2 * reach, 2 * reach);
  }

  /// The handles to show.
  ///
  /// @param p the pointer, or null while it is elsewhere
  static List<Mark> marks(@Nullable Point p, double pixel, VertexChoice choice, Scene scene) {
    return of(scene)
        .filter(grips -> grips.hasRoom(pixel))
        .map(grips -> grips.marks(p, pixel, choice))
        .orElse(List.of());
  }

  private List<Mark> marks(@Nullable Point p, double pixel, VertexChoice choice) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Vertices(shown(p, pixel), Mark.Vertices.Look.PLAIN));
    marks.add(new Mark.Vertices(List.copyOf(choice.places()), Mark.Vertices.Look.CHOSEN));
    if (p != null
        && at(p, pixel).orElse(null) instanceof Edge edge
        && hasMiddle(edge.edge, pixel)) {
      marks.add(new Mark.Vertices(List.of(middle(edge.edge)), Mark.Vertices.Look.MIDDLE));
    }
    return marks;
  }

  private List<Point> shown(@Nullable Point p, double pixel) {
    if (rings.size() <= MANY) {
      Box all = rings.segmentation().bounds();
      return all == null ? List.of() : within(all);
    }
    List<Point> near = p == null ? List.of() : within(near(p, pixel));
    return near.size() > MANY ? List.of() : near;
  }
}
