package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Vertices of one ring, places on its border, ways along it.
class RingTest {
  private static final Polygon SQUARE = new Polygon(0, 0, 10, 0, 10, 10, 0, 10);

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void editingVerticesIsEditingTheListOfThem(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    List<Point> vertices = new ArrayList<>(shapes.points(shapes.upTo(10), 9, 9));
    Polygon ring = Polygon.through(vertices);
    int at = shapes.random().nextInt(vertices.size());
    Point p = shapes.point(9, 9);
    List<Point> changed = new ArrayList<>(vertices);
    changed.set(at, p);
    assertEquals(changed, ring.withVertex(at, p).vertices());
    changed = new ArrayList<>(vertices);
    changed.add(at, p);
    assertEquals(changed, ring.withInserted(at, p).vertices());
    changed = new ArrayList<>(vertices);
    changed.add(p);
    assertEquals(changed, ring.withInserted(vertices.size(), p).vertices());
    assertEquals(ring, ring.withInserted(at, p).without(at));
    assertEquals(ring, ring.reversed().reversed());
    assertEquals(-ring.signedArea(), ring.reversed().signedArea(), 1e-9);
  }

  @Test
  void aVertexThatIsNoNumberIsRefused() {
    Point nowhere = new Point(Double.NaN, 1);
    assertThrows(IllegalArgumentException.class, () -> SQUARE.withVertex(1, nowhere));
    assertThrows(IllegalArgumentException.class, () -> SQUARE.withInserted(1, nowhere));
    assertThrows(IllegalArgumentException.class, () -> Polygon.through(List.of(nowhere)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noPlaceOnTheBorderIsNearer(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Polygon ring = Polygon.through(shapes.points(shapes.upTo(12), 30, 30));
    Point p = shapes.point(30, 30);
    OnRing vertex = OnRing.nearestVertex(ring, p).orElseThrow();
    OnRing place = OnRing.nearest(ring, p).orElseThrow();
    double leastVertex = Double.POSITIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ring.size(); i++) {
      Point a = ring.vertex(i);
      Point b = ring.vertex((i + 1) % ring.size());
      leastVertex = Math.min(leastVertex, a.distance(p));
      for (int k = 0; k <= 1000; k++) {
        double t = k / 1000.0;
        Point on = new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
        least = Math.min(least, on.distance(p));
      }
    }
    assertEquals(leastVertex, vertex.distance());
    assertTrue(place.distance() <= least + 1e-9 && place.distance() >= least - 0.05);
    assertEquals(place.distance(), place.point().distance(p), 1e-12);
  }

  @Test
  void theEdgeIsTheOneThatBeginsAtItsVertex() {
    assertEquals(
        Optional.of(new OnRing(3, new Point(0, 4), 2, false)),
        OnRing.nearest(SQUARE, new Point(-2, 4)));
    assertEquals(
        Optional.of(new OnRing(0, new Point(0, 0), 5, true)),
        OnRing.nearest(SQUARE, new Point(-3, -4)));
    assertEquals(Optional.empty(), OnRing.nearest(new Polygon(), new Point(0, 0)));
  }

  @Test
  void aPointSnapsToVerticesBeforeEdgesAndNotBeyondTheRadius() {
    Snap snap = Snap.to(List.of(SQUARE, SQUARE.moved(12, 0), new Polygon()));
    assertEquals(new Point(10, 0), snap.at(new Point(9, 0.1), 2).orElseThrow().place().point());
    assertEquals(
        new Snap.Hit(1, new OnRing(3, new Point(12, 5), 0.5, false)),
        snap.at(new Point(11.5, 5), 2).orElseThrow());
    assertEquals(Optional.empty(), snap.at(new Point(5, 5), 2));
    assertEquals(Optional.empty(), Snap.to(List.of()).at(new Point(5, 5), 2));
  }

  @Test
  void theShorterWayPassesTheVerticesBetween() {
    OnRing top = OnRing.nearest(SQUARE, new Point(8, 0)).orElseThrow();
    OnRing right = OnRing.nearest(SQUARE, new Point(10, 3)).orElseThrow();
    OnRing later = OnRing.nearest(SQUARE, new Point(9, 0)).orElseThrow();
    List<Point> way = List.of(new Point(8, 0), new Point(10, 0), new Point(10, 3));
    assertEquals(way, BorderPath.shorter(SQUARE, top, right));
    assertEquals(way.reversed(), BorderPath.shorter(SQUARE, right, top));
    assertEquals(List.of(new Point(9, 0), new Point(8, 0)), BorderPath.shorter(SQUARE, later, top));
    assertEquals(5, BorderPath.longer(SQUARE, top, right).size());
    assertEquals(6, BorderPath.longer(SQUARE, top, later).size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theTwoWaysTogetherAreTheWholeBorder(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Polygon ring = shapes.star(3 + shapes.upTo(9), new Point(20, 20), 5, 19);
    OnRing a = OnRing.nearest(ring, shapes.point(40, 40)).orElseThrow();
    OnRing b = OnRing.nearest(ring, shapes.point(40, 40)).orElseThrow();
    double shorter = length(BorderPath.shorter(ring, a, b));
    double longer = length(BorderPath.longer(ring, a, b));
    List<Point> round = new ArrayList<>(ring.vertices());
    round.add(ring.vertex(0));
    assertTrue(shorter <= longer);
    double whole = a.point().equals(b.point()) ? 0 : length(round);
    assertEquals(whole, shorter + longer, 1e-9);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void smoothingStaysWithinTheBoundsAndNearTheArea(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Polygon ring = shapes.star(3 + shapes.upTo(9), new Point(20, 20), 12, 19);
    Polygon smooth = new Smooth(3, 180).of(ring);
    Box bounds = ring.bounds();
    assertEquals(8 * ring.size(), smooth.size());
    assertTrue(bounds != null && smooth.vertices().stream().allMatch(bounds::contains));
  }

  @Test
  void aSharpCornerCanStay() {
    assertEquals(SQUARE, new Smooth(2, 80).of(SQUARE));
    assertEquals(
        new Polygon(2.5, 0, 7.5, 0, 10, 2.5, 10, 7.5, 7.5, 10, 2.5, 10, 0, 7.5, 0, 2.5),
        new Smooth(1, 180).of(SQUARE).from(1));
    assertEquals(new Polygon(1, 2, 3, 4), new Smooth(1, 0).of(new Polygon(1, 2, 3, 4)));
    assertThrows(IllegalArgumentException.class, () -> new Smooth(0, 90));
    assertThrows(IllegalArgumentException.class, () -> new Smooth(1, Double.NaN));
  }

  private static double length(List<Point> way) {
    double length = 0;
    for (int i = 1; i < way.size(); i++) {
      length += way.get(i - 1).distance(way.get(i));
    }
    return length;
  }
}
