package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Operations on polygons against what holds at the centre of every pixel.
class OverlayTest {
  private static final Polygon SQUARE = new Polygon(0, 0, 10, 0, 10, 10, 0, 10);

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aPixelIsInTheResultByTheRuleOfTheOperation(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    List<Outline> a = parts(shapes);
    List<Outline> b = parts(shapes);
    Mask inA = centres(a);
    Mask inB = centres(b);
    assertEquals(inA.or(inB), centres(Overlay.union(a, b)));
    assertEquals(inA.and(inB), centres(Overlay.intersection(a, b)));
    assertEquals(inA.minus(inB), centres(Overlay.difference(a, b)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void areasAddUp(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    List<Outline> a = parts(shapes);
    List<Outline> b = parts(shapes);
    double both = Outline.area(Overlay.intersection(a, b));
    double first = Outline.area(Overlay.union(a));
    double second = Outline.area(Overlay.union(b));
    assertEquals(first + second - both, Outline.area(Overlay.union(a, b)), 1e-6);
    assertEquals(first - both, Outline.area(Overlay.difference(a, b)), 1e-6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatComesOutIsValid(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    List<Outline> a = parts(shapes);
    List<Outline> b = parts(shapes);
    assertTrue(Overlay.union(a, b).stream().allMatch(Validity::isValid));
    assertTrue(Overlay.difference(a, b).stream().allMatch(Validity::isValid));
  }

  @Test
  void nothingAndLinesHaveNoArea() {
    List<Outline> line = List.of(Outline.of(new Polygon(0, 0, 5, 5)), Outline.of(new Polygon()));
    List<Outline> flat = List.of(Outline.of(new Polygon(0, 0, 5, 5, 9, 9)));
    List<Outline> square = List.of(Outline.of(SQUARE));
    assertEquals(List.of(), Overlay.union(line, flat));
    assertEquals(square, Overlay.union(square, List.of()));
    assertEquals(square, Overlay.difference(square, line));
    assertEquals(List.of(), Overlay.intersection(square, flat));
    assertEquals(List.of(), Overlay.difference(square, square));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theAreasOfThePiecesAddUp(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Outline part = star(shapes);
    List<Outline> pieces = Cut.along(shapes.points(1 + shapes.upTo(4), 40, 40), part);
    assertEquals(part.area(), Outline.area(pieces), 1e-6);
    assertEquals(centres(List.of(part)), centres(pieces));
    for (Outline piece : pieces) {
      List<Outline> others = new ArrayList<>(pieces);
      others.remove(piece);
      assertEquals(0, Outline.area(Overlay.intersection(List.of(piece), others)), 1e-9);
    }
  }

  @Test
  void aLineThroughAHoleCutsOnlyWhereItPassesRightThrough() {
    Outline ring = new Outline(SQUARE, List.of(new Polygon(4, 4, 4, 6, 6, 6, 6, 4)));
    assertEquals(List.of(ring), Cut.along(List.of(new Point(-1, 5), new Point(5, 5)), ring));
    assertEquals(2, Cut.along(List.of(new Point(-1, 5), new Point(11, 5)), ring).size());
    assertEquals(List.of(ring), Cut.along(List.of(new Point(-1, 2), new Point(5, 2)), ring));
    assertEquals(List.of(ring), Cut.along(List.of(new Point(5, 5)), ring));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void simplifyingStaysWithinTheToleranceAndKeepsHoles(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Mask mask = shapes.mask(40, 40);
    List<Outline> parts = Trace.outlines(mask);
    double tolerance = 0.5 + shapes.random().nextDouble();
    List<Outline> fewer = Simplify.byDistance(parts, tolerance);
    assertEquals(parts.size(), fewer.size());
    assertEquals(count(parts, o -> !o.holes().isEmpty()), count(fewer, o -> !o.holes().isEmpty()));
    assertTrue(vertices(fewer) <= vertices(parts));
    for (int i = 0; i < parts.size(); i++) {
      for (Point p : parts.get(i).shell().vertices()) {
        double off = OnRing.nearest(fewer.get(i).shell(), p).orElseThrow().distance();
        assertTrue(off <= 2 * tolerance + 1e-9, () -> "off by " + off);
      }
    }
  }

  @Test
  void visvalingamDropsWhatSpansLittle() {
    Polygon nearly = new Polygon(0, 0, 5, 0.1, 10, 0, 10, 10, 0, 10);
    assertEquals(List.of(Outline.of(SQUARE)), Simplify.byArea(List.of(Outline.of(nearly)), 2));
    assertThrows(IllegalArgumentException.class, () -> Simplify.byArea(List.of(), Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Simplify.byDistance(List.of(), -1));
  }

  @Test
  void aBowTieBecomesItsTwoTriangles() {
    List<Outline> parts = Overlay.union(List.of(Outline.of(new Polygon(0, 0, 4, 4, 4, 0, 0, 4))));
    assertEquals(2, parts.size());
    assertEquals(8, Outline.area(parts), 1e-12);
  }

  @Test
  void aRingThatCrossesOrTouchesItselfIsNotSimple() {
    assertTrue(Validity.isSimple(SQUARE));
    assertTrue(Validity.isSimple(new Polygon(0, 0, 0, 0, 10, 0, 10, 10, 10, 10)));
    for (Polygon ring :
        List.of(
            new Polygon(),
            new Polygon(1, 1, 2, 2),
            new Polygon(0, 0, 4, 4, 4, 0, 0, 4),
            new Polygon(0, 0, 5, 5, 9, 9),
            new Polygon(0, 0, 10, 0, 10, 10, 5, 0, 0, 10))) {
      assertTrue(!Validity.isSimple(ring), ring::toString);
    }
  }

  private static long count(List<Outline> parts, Predicate<Outline> what) {
    return parts.stream().filter(what).count();
  }

  private static int vertices(List<Outline> parts) {
    return parts.stream().flatMap(o -> o.rings().stream()).mapToInt(Polygon::size).sum();
  }

  private static Mask centres(List<Outline> parts) {
    return RandomShapes.where(
        40,
        40,
        (x, y) -> parts.stream().anyMatch(part -> part.contains(new Point(x + 0.5, y + 0.5))));
  }

  /// Stars with a hole, and rings that cross themselves.
  private static List<Outline> parts(RandomShapes shapes) {
    List<Outline> parts = new ArrayList<>();
    for (int n = shapes.upTo(3); n > 0; n--) {
      parts.add(
          shapes.random().nextBoolean()
              ? star(shapes)
              : Outline.of(Polygon.through(shapes.points(2 + shapes.upTo(8), 40, 40))));
    }
    return parts;
  }

  private static Outline star(RandomShapes shapes) {
    Point middle = new Point(10 + 20 * shapes.random().nextDouble(), 20);
    return new Outline(
        shapes.star(5 + shapes.upTo(10), middle, 6, 18),
        List.of(shapes.star(5 + shapes.upTo(4), middle, 1, 3)));
  }
}
