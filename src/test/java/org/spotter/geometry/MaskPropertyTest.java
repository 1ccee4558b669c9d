package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for any mask, tried on seeded random ones against plain loops over dense pixels.
class MaskPropertyTest {
  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void decodingGivesBackWhatWasEncoded(int seed) {
    Case c = new Case(seed);
    assertArrayEquals(c.a, c.maskA().decode());
    assertEquals(c.maskA(), RleString.decode(RleString.encode(c.maskA()), c.width, c.height));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void areaAndBoundsMatchThePixels(int seed) {
    Case c = new Case(seed);
    int area = 0;
    int left = c.width;
    int right = -1;
    int top = c.height;
    int bottom = -1;
    for (int i = 0; i < c.a.length; i++) {
      if (c.a[i] == 1) {
        area++;
        left = Math.min(left, i / c.height);
        right = Math.max(right, i / c.height);
        top = Math.min(top, i % c.height);
        bottom = Math.max(bottom, i % c.height);
      }
    }
    assertEquals(area, c.maskA().area());
    assertEquals(
        area == 0 ? null : Box.ofCorners(left, top, right + 1.0, bottom + 1.0), c.maskA().bounds());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mergingMatchesThePixels(int seed) {
    Case c = new Case(seed);
    List<Mask> both = List.of(c.maskA(), c.maskB());
    byte[] any = new byte[c.a.length];
    byte[] all = new byte[c.a.length];
    for (int i = 0; i < c.a.length; i++) {
      any[i] = (byte) (c.a[i] | c.b[i]);
      all[i] = (byte) (c.a[i] & c.b[i]);
    }
    assertEquals(Mask.encode(c.width, c.height, any), Mask.union(both));
    assertEquals(Mask.encode(c.width, c.height, all), Mask.intersection(both));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void overlapMatchesThePixels(int seed) {
    Case c = new Case(seed);
    int common = 0;
    int any = 0;
    int own = 0;
    for (int i = 0; i < c.a.length; i++) {
      common += c.a[i] & c.b[i];
      any += c.a[i] | c.b[i];
      own += c.a[i];
    }
    assertEquals(common == 0 ? 0 : (double) common / any, MaskIou.iou(c.maskA(), c.maskB(), false));
    assertEquals(common == 0 ? 0 : (double) common / own, MaskIou.iou(c.maskA(), c.maskB(), true));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void runsOfLengthZeroChangeNothing(int seed) {
    Case c = new Case(seed);
    int[] runs = c.maskA().toRuns();
    int[] split = new int[runs.length + 2];
    split[0] = runs[0];
    System.arraycopy(runs, 0, split, 2, runs.length);
    split[2] = 0;
    split[1] = 0;
    Mask same = new Mask(c.width, c.height, split);
    assertEquals(c.maskA().area(), same.area());
    assertEquals(c.maskA().bounds(), same.bounds());
    assertArrayEquals(c.a, same.decode());
    assertEquals(Mask.union(List.of(c.maskA(), c.maskB())), Mask.union(List.of(same, c.maskB())));
    assertEquals(MaskIou.iou(c.maskA(), c.maskB(), false), MaskIou.iou(same, c.maskB(), false));
  }

  @Test
  void wholePixelBoxesBecomeExactlyTheirPixels() {
    Mask mask = Rasterizer.mask(new Box(2, 3, 4, 5), 10, 12);
    assertEquals(new Box(2, 3, 4, 5), mask.bounds());
    assertEquals(20, mask.area());
  }

  @Test
  void masksOfDifferentSizesDoNotMerge() {
    List<Mask> masks = List.of(Mask.empty(3, 4), Mask.empty(4, 3));
    assertThrows(IllegalArgumentException.class, () -> Mask.union(masks));
    assertThrows(
        IllegalArgumentException.class, () -> MaskIou.iou(masks.get(0), masks.get(1), false));
  }

  @Test
  void aPolygonFarOutsideIsRefused() {
    Polygon polygon = new Polygon(0, 0, 1e9, 0, 5, 5);
    assertThrows(IllegalArgumentException.class, () -> Rasterizer.mask(polygon, 10, 10));
  }

  /// Two random masks of one random size, in blobs, empty or full now and then.
  private static final class Case {
    final int width;
    final int height;
    final byte[] a;
    final byte[] b;

    Case(int seed) {
      Random random = new Random(seed);
      width = 1 + random.nextInt(20);
      height = 1 + random.nextInt(20);
      a = pixels(random);
      b = pixels(random);
    }

    Mask maskA() {
      return Mask.encode(width, height, a);
    }

    Mask maskB() {
      return Mask.encode(width, height, b);
    }

    private byte[] pixels(Random random) {
      byte[] pixels = new byte[width * height];
      double change = random.nextInt(4) == 0 ? 0 : random.nextDouble();
      int now = random.nextInt(2);
      for (int i = 0; i < pixels.length; i++) {
        now = random.nextDouble() < change ? 1 - now : now;
        pixels[i] = (byte) now;
      }
      return pixels;
    }
  }
}
