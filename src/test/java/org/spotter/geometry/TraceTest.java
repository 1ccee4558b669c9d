package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceTest {
  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rasterisingTheOutlinesGivesTheMaskBack(int seed) {
    Mask mask = random(seed);
    List<Outline> parts = Trace.outlines(mask);
    assertEquals(mask, Rasterizer.ofOutlines(parts, mask.width(), mask.height()));
    assertEquals((double) mask.area(), Outline.area(parts));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thereIsAnOutlineAPartAndARingAHole(int seed) {
    Mask mask = random(seed);
    List<Outline> parts = Trace.outlines(mask);
    Regions regions = Regions.of(mask, Regions.Neighbours.FOUR);
    assertEquals(regions.size(), parts.size());
    for (int i = 0; i < parts.size(); i++) {
      Mask part = Rasterizer.mask(parts.get(i), mask.width(), mask.height());
      assertEquals(regions.mask(i), part);
      assertEquals(Holes.of(part).size(), parts.get(i).holes().size());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noRingPassesAPointTwice(int seed) {
    for (Outline part : Trace.outlines(random(seed))) {
      for (Polygon ring : part.rings()) {
        assertEquals(ring.size(), new HashSet<>(ring.vertices()).size());
      }
      assertTrue(part.shell().signedArea() > 0);
      assertTrue(part.holes().stream().allMatch(hole -> hole.signedArea() < 0));
    }
  }

  @Test
  void anIslandInAHoleIsAPartOfItsOwn() {
    Mask mask = RandomShapes.where(9, 9, (x, y) -> ring(x, y) % 2 == 0);
    List<Outline> parts = Trace.outlines(mask);
    assertEquals(List.of(1, 1, 0), parts.stream().map(part -> part.holes().size()).toList());
    assertEquals(new Polygon(0, 0, 9, 0, 9, 9, 0, 9), parts.getFirst().shell());
    assertEquals(new Polygon(4, 4, 5, 4, 5, 5, 4, 5), parts.getLast().shell());
  }

  @Test
  void aHoleThatTouchesItsShellAtACornerStaysAHole() {
    Mask mask = RandomShapes.where(3, 3, (x, y) -> !(x == 1 && y == 1) && !(x == 2 && y == 2));
    Outline part = Trace.outlines(mask).getFirst();
    assertEquals(new Polygon(0, 0, 3, 0, 3, 2, 2, 2, 2, 3, 0, 3), part.normal().shell());
    assertEquals(new Polygon(1, 1, 1, 2, 2, 2, 2, 1), part.normal().holes().getFirst());
  }

  @Test
  void nothingHasNoOutline() {
    assertEquals(List.of(), Trace.outlines(Mask.empty(5, 4)));
    assertEquals(List.of(), Trace.outlines(Mask.empty(0, 0)));
    assertEquals(List.of(), Trace.outlines(Mask.empty(0, 7)));
    assertEquals(List.of(), Trace.outlines(Mask.empty(7, 0)));
  }

  @Test
  void theWholeImageIsOneRing() {
    assertEquals(
        List.of(Outline.of(new Polygon(0, 0, 5, 0, 5, 4, 0, 4))),
        Trace.outlines(Mask.empty(5, 4).inverted()));
  }

  private static int ring(int x, int y) {
    return Math.min(Math.min(x, 8 - x), Math.min(y, 8 - y));
  }

  private static Mask random(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    return shapes.mask(shapes.upTo(24), shapes.upTo(24));
  }
}
