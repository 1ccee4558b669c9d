package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Segmentation.Polygons;
import org.spotter.dataset.Segmentation.RunLength;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

class ShapesTest {
  private final Shapes shapes = new Shapes();

  private byte[] same(Segmentation segmentation) {
    byte[] blob = Objects.requireNonNull(shapes.encode(segmentation));
    assertEquals(segmentation, Shapes.segmentation(blob));
    return blob;
  }

  private byte[] same(double... numbers) {
    byte[] blob = same(new Polygons(List.of(new Polygon(numbers))));
    Polygons back = assertInstanceOf(Polygons.class, Shapes.segmentation(blob));
    assertArrayEquals(bits(numbers), bits(back.parts().getFirst().toArray()));
    return blob;
  }

  private static long[] bits(double[] numbers) {
    return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @Test
  void nothingIsNothing() {
    assertEquals(null, shapes.encode((Segmentation) null));
    assertEquals(null, shapes.encode((Keypoints) null));
    assertEquals(null, Shapes.segmentation(null));
    assertEquals(null, Shapes.keypoints(null));
  }

  @Test
  void emptyPolygonsAreKept() {
    same(new Polygons(List.of()));
    same(new Polygons(List.of(new Polygon(), new Polygon(1, 2), new Polygon())));
  }

  @Test
  void decimalsTakeFewBytes() {
    byte[] blob = same(510.66, 423.01, 511.72, 420.03, 510.45, 416, 510.34, 413.02);
    assertTrue(blob.length <= 20, "took " + blob.length);
  }

  @Test
  void oddNumbersAreExact() {
    same(0.1 + 0.2, 1.0 / 3);
    same(-0.0, 0.0);
    same(-12.34, 12.34);
    same(Double.MIN_VALUE, Double.MAX_VALUE);
    same(1e15, 1e16);
    same(123456789.123, 0.0005);
    same(0.000001, 0.0000001);
    same((1L << 50) + 1, -(1L << 52));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 6, 9, 20})
  void everyNumberComesBackBitForBit(int decimals) {
    Random random = new Random(decimals);
    for (int round = 0; round < 200; round++) {
      List<Polygon> parts = new ArrayList<>();
      for (int p = random.nextInt(4); p >= 0; p--) {
        double[] xy = new double[2 * random.nextInt(40)];
        for (int i = 0; i < xy.length; i++) {
          double number = (random.nextDouble() - 0.1) * 5000;
          xy[i] =
              decimals > 15
                  ? number
                  : Double.parseDouble(String.format(Locale.ROOT, "%." + decimals + "f", number));
        }
        parts.add(new Polygon(xy));
      }
      same(new Polygons(parts));
    }
  }

  @Test
  void masksAreExact() {
    same(new RunLength(new Mask(0, 0, new int[0]), true));
    same(new RunLength(new Mask(3, 2, new int[] {6}), false));
    same(new RunLength(new Mask(3, 2, new int[] {0, 6}), true));
    same(new RunLength(new Mask(40_000, 50_000, new int[] {2_000_000_000}), true));
    int[] stripes = new int[1_000_000];
    Arrays.fill(stripes, 12);
    byte[] blob = same(new RunLength(new Mask(4000, 3000, stripes), false));
    assertTrue(blob.length < 1_000_020, "took " + blob.length);
  }

  @Test
  void keypointsAreExact() {
    for (Keypoints k :
        List.of(
            new Keypoints(),
            new Keypoints(1, 2, 2, 0, 0, 0, 5.5, 6.25, 1),
            new Keypoints(0.1f, 1.0 / 3, 0.987654321))) {
      assertEquals(k, Shapes.keypoints(shapes.encode(k)));
    }
  }

  @Test
  void bytesThatAreNoShapeAreRefused() {
    byte[] blob = same(1, 2, 3, 4);
    assertThrows(RuntimeException.class, () -> Shapes.segmentation(new byte[0]));
    assertThrows(RuntimeException.class, () -> Shapes.segmentation(new byte[] {0x77, 1, 1}));
    assertThrows(
        RuntimeException.class, () -> Shapes.segmentation(Arrays.copyOf(blob, blob.length - 1)));
    byte[] endless = {0x02, -1, -1, -1, -1, 7};
    assertThrows(RuntimeException.class, () -> Shapes.segmentation(endless));
  }
}
