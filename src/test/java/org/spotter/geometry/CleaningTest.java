package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.geometry.Regions.Neighbours;

/// Components, holes, morphology and combinations of masks against plain loops over pixels.
class CleaningTest {
  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyCombinationMatchesThePixels(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    int w = shapes.upTo(20);
    int h = shapes.upTo(20);
    Mask a = shapes.mask(w, h);
    Mask b = shapes.mask(w, h);
    assertEquals(where(a, (x, y) -> a.contains(x, y) || b.contains(x, y)), a.or(b));
    assertEquals(where(a, (x, y) -> a.contains(x, y) && b.contains(x, y)), a.and(b));
    assertEquals(where(a, (x, y) -> a.contains(x, y) && !b.contains(x, y)), a.minus(b));
    assertEquals(where(a, (x, y) -> a.contains(x, y) != b.contains(x, y)), a.xor(b));
    assertEquals(where(a, (x, y) -> !a.contains(x, y)), a.inverted());
    assertEquals(a.area() == 0, a.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aMaskIsCutOutAndPutBackByWholePixels(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Mask a = shapes.mask(shapes.upTo(20), shapes.upTo(20));
    int dx = shapes.upTo(15) - 8;
    int dy = shapes.upTo(15) - 8;
    int w = shapes.upTo(20);
    int h = shapes.upTo(20);
    assertEquals(
        RandomShapes.where(w, h, (x, y) -> a.contains(x - dx, y - dy)), a.placed(w, h, dx, dy));
    Box box = Box.between(shapes.point(20, 20), shapes.point(20, 20));
    assertEquals(
        where(a, (x, y) -> a.contains(x, y) && box.contains(new Point(x + 0.5, y + 0.5))),
        a.within(box));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void regionsAreThoseOfAFloodFill(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Mask mask = shapes.mask(shapes.upTo(20), shapes.upTo(20));
    for (Neighbours neighbours : Neighbours.values()) {
      Regions regions = Regions.of(mask, neighbours);
      int[] flooded = flood(mask, neighbours);
      assertEquals(Arrays.stream(flooded).max().orElse(0), regions.size());
      for (int i = 0; i < flooded.length; i++) {
        OptionalInt expected =
            flooded[i] == 0 ? OptionalInt.empty() : OptionalInt.of(flooded[i] - 1);
        assertEquals(expected, regions.at(i / mask.height(), i % mask.height()));
      }
      for (int r = 0; r < regions.size(); r++) {
        assertEquals(regions.area(r), regions.mask(r).area());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void islandsBelowASizeAreDroppedAndTheLargestKept(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Mask mask = shapes.mask(20, 20);
    Regions regions = Regions.of(mask, Neighbours.EIGHT);
    int least = shapes.upTo(30);
    Mask kept = regions.atLeast(least);
    long expected = regions.masks().stream().mapToLong(Mask::area).filter(a -> a >= least).sum();
    assertEquals(expected, kept.area());
    assertEquals(kept, kept.and(mask));
    assertEquals(
        regions.masks().stream().mapToLong(Mask::area).max().orElse(0), regions.largest().area());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holesAreTheGapsThatDoNotReachTheBorder(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Mask mask = shapes.mask(shapes.upTo(20), shapes.upTo(20));
    int w = mask.width();
    int h = mask.height();
    int[] gaps = flood(mask.inverted(), Neighbours.FOUR);
    int most = shapes.upTo(20);
    boolean[] open = new boolean[gaps.length + 1];
    int[] sizes = new int[gaps.length + 1];
    for (int i = 0; i < gaps.length; i++) {
      sizes[gaps[i]]++;
      boolean border = i / h == 0 || i / h == w - 1 || i % h == 0 || i % h == h - 1;
      open[gaps[i]] |= border || gaps[i] == 0;
    }
    assertEquals(
        where(mask, (x, y) -> mask.contains(x, y) || !open[gaps[x * h + y]]),
        Holes.of(mask).filled());
    assertEquals(
        where(
            mask,
            (x, y) ->
                mask.contains(x, y) || (!open[gaps[x * h + y]] && sizes[gaps[x * h + y]] <= most)),
        Holes.of(mask).filled(most));
  }

  @Test
  void theHoleUnderAPointIsFilledAlone() {
    Mask mask = RandomShapes.where(7, 3, (x, y) -> y != 1 || x % 3 == 0);
    assertEquals(2, Holes.of(mask).size());
    assertEquals(mask.area() + 2, Holes.of(mask).filledAt(1, 1).area());
    assertEquals(mask, Holes.of(mask).filledAt(0, 0));
    assertEquals(mask, Holes.of(mask).filledAt(-1, 99));
    assertEquals(Mask.empty(7, 3), Holes.of(Mask.empty(7, 3)).filledAt(3, 1));
    assertEquals(21, Holes.of(Mask.empty(7, 3)).floodedAt(3, 1).area());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void growingAndShrinkingMatchThePixels(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Mask mask = shapes.mask(shapes.upTo(80), shapes.upTo(20)).placed(20, 80, 0, shapes.upTo(60));
    double radius = shapes.random().nextInt(4) == 0 ? 3 : 6 * shapes.random().nextDouble();
    for (Morphology.Shape shape : Morphology.Shape.values()) {
      Morphology by = new Morphology(shape, radius);
      assertEquals(where(mask, (x, y) -> near(mask, x, y, by, true)), by.dilate(mask));
      assertEquals(where(mask, (x, y) -> !near(mask, x, y, by, false)), by.erode(mask));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void closingAddsAndOpeningTakesAndTwiceIsOnce(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    Mask mask = shapes.mask(20, 20);
    Morphology by = Morphology.disc(3 * shapes.random().nextDouble());
    assertEquals(mask, mask.and(by.close(mask)));
    assertEquals(by.open(mask), mask.and(by.open(mask)));
    assertEquals(by.close(mask), by.close(by.close(mask)));
    assertEquals(by.open(mask), by.open(by.open(mask)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void aRadiusMustBeANumber(double radius) {
    assertThrows(IllegalArgumentException.class, () -> Morphology.square(radius));
  }

  @Test
  void nothingStaysNothing() {
    for (Mask mask : new Mask[] {Mask.empty(0, 0), Mask.empty(0, 5), Mask.empty(5, 0)}) {
      assertEquals(mask, mask.inverted());
      assertEquals(mask, mask.xor(mask));
      assertEquals(mask, Morphology.disc(3).close(mask));
      assertEquals(mask, Regions.of(mask, Neighbours.EIGHT).largest());
      assertEquals(mask, Holes.of(mask).filled());
    }
  }

  @Test
  void aSmallStrokeIntoALargeMaskMatchesThePixels() {
    Mask large = RandomShapes.where(200, 100, (x, y) -> (x * 7 + y * y) % 13 < 6);
    Mask stroke = RandomShapes.where(200, 100, (x, y) -> Math.hypot(x - 90, y - 40) < 7);
    assertEquals(
        where(large, (x, y) -> large.contains(x, y) || stroke.contains(x, y)), large.or(stroke));
    assertEquals(
        where(large, (x, y) -> large.contains(x, y) && !stroke.contains(x, y)),
        large.minus(stroke));
    assertEquals(large.minus(stroke), large.and(stroke.inverted()));
  }

  private static Mask where(Mask size, RandomShapes.Pixel condition) {
    return RandomShapes.where(size.width(), size.height(), condition);
  }

  private static boolean near(Mask mask, int x, int y, Morphology by, boolean set) {
    int reach = (int) by.radius();
    for (int dx = -reach; dx <= reach; dx++) {
      for (int dy = -reach; dy <= reach; dy++) {
        boolean inImage =
            x + dx >= 0 && x + dx < mask.width() && y + dy >= 0 && y + dy < mask.height();
        boolean inShape =
            by.shape() == Morphology.Shape.SQUARE || Math.hypot(dx, dy) <= by.radius();
        if (inImage && inShape && mask.contains(x + dx, y + dy) == set) {
          return true;
        }
      }
    }
    return false;
  }

  /// The number of its region for each pixel down the columns, from 1; 0 where it is not set.
  private static int[] flood(Mask mask, Neighbours neighbours) {
    int h = mask.height();
    int[] regions = new int[mask.width() * h];
    int count = 0;
    for (int i = 0; i < regions.length; i++) {
      if (regions[i] == 0 && mask.contains(i / h, i % h)) {
        count++;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(i);
        regions[i] = count;
        while (!open.isEmpty()) {
          int at = open.remove();
          for (int n = 0; n < 9; n++) {
            int dx = n / 3 - 1;
            int dy = n % 3 - 1;
            int to = at + dx * h + dy;
            boolean reached = neighbours == Neighbours.EIGHT || dx == 0 || dy == 0;
            if (reached && mask.contains(at / h + dx, at % h + dy) && regions[to] == 0) {
              regions[to] = count;
              open.add(to);
            }
          }
        }
      }
    }
    return regions;
  }
}
