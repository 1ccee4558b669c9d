package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyholeTest {
  private static final Polygon SHELL = new Polygon(0, 0, 10, 0, 10, 10, 0, 10);
  private static final Polygon HOLE = new Polygon(2, 2, 2, 4, 4, 4, 4, 2);

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @Test
  void theRingGoesOverTheBridgeAndBack() {
    assertEquals(
        new Polygon(0, 0, 2, 2, 2, 4, 4, 4, 4, 2, 2, 2, 0, 0, 10, 0, 10, 10, 0, 10),
        Keyhole.join(new Outline(SHELL, List.of(HOLE))));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void splittingUndoesJoining(int seed) {
    for (Outline part : parts(seed)) {
      assertEquals(part.normal(), Keyhole.split(Keyhole.join(part)).normal());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theJoinedRingCoversThePixelsOfTheShellWithoutTheHoles(int seed) {
    for (Outline part : parts(seed)) {
      Polygon ring = Keyhole.join(part);
      assertEquals(Rasterizer.mask(part, 40, 40), Rasterizer.mask(ring, 40, 40));
      assertEquals(part.area(), ring.area(), 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theMaskOfAnyJoinedRingIsTheParityOfItsRings(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Polygon shell = Polygon.through(shapes.points(shapes.upTo(9), 40, 40));
    Polygon hole = Polygon.through(shapes.points(shapes.upTo(9), 40, 40));
    assertEquals(
        Rasterizer.mask(shell, 40, 40).xor(Rasterizer.mask(hole, 40, 40)),
        Rasterizer.mask(Keyhole.join(new Outline(shell, List.of(hole))), 40, 40));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRingMayBeginAnywhere(int seed) {
    for (Outline part : parts(seed)) {
      Polygon ring = Keyhole.join(part);
      Polygon other = ring.from(new RandomShapes(seed).random().nextInt(ring.size()));
      assertEquals(part.normal(), Keyhole.split(other).normal());
      assertEquals(part.normal(), Keyhole.split(other.reversed()).normal());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRingWithoutABridgeStaysAsItIs(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Polygon ring = shapes.star(shapes.upTo(20), new Point(20, 20), 5, 19);
    assertEquals(Outline.of(ring), Keyhole.split(ring));
    assertEquals(ring, Keyhole.join(Outline.of(ring)));
  }

  @Test
  void whatOnlyLooksLikeABridgeStaysAsItIs() {
    Polygon spike = new Polygon(0, 0, 10, 0, 15, 5, 10, 0, 10, 10, 0, 10);
    Polygon twoIslands = new Polygon(0, 0, 4, 0, 8, 0, 12, 0, 12, 4, 8, 4, 8, 0, 4, 0, 4, 4, 0, 4);
    Polygon touching = new Polygon(0, 0, 10, 0, 10, 10, 5, 5, 10, 10, 0, 10);
    Polygon doubled = new Polygon(0, 0, 0, 0, 10, 0, 10, 10, 10, 10, 0, 10, 0, 0);
    for (Polygon ring : List.of(spike, twoIslands, touching, doubled, new Polygon())) {
      assertEquals(Outline.of(ring), Keyhole.split(ring));
    }
  }

  @Test
  void aBridgeOfSeveralEdgesIsOneToo() {
    Polygon ring =
        new Polygon(0, 0, 1, 1, 2, 2, 2, 4, 4, 4, 4, 2, 2, 2, 1, 1, 0, 0, 10, 0, 10, 10, 0, 10);
    assertEquals(new Outline(SHELL, List.of(HOLE)), Keyhole.split(ring));
  }

  /// Outlines of random masks, and stars with holes of any position.
  private static List<Outline> parts(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    List<Outline> parts = new ArrayList<>(Trace.outlines(shapes.mask(40, 40)));
    Polygon shell = shapes.star(3 + shapes.upTo(15), new Point(20, 20), 16, 20);
    List<Polygon> holes = new ArrayList<>();
    for (int i = shapes.upTo(4); i > 0; i--) {
      Point middle = new Point(20 + (i % 2 * 2 - 1) * 3.5, 20 + (i / 2 % 2 * 2 - 1) * 3.5);
      holes.add(shapes.star(3 + shapes.upTo(6), middle, 1, 3));
    }
    parts.add(new Outline(shell, holes));
    return parts;
  }
}
