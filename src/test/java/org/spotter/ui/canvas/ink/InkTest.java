package org.spotter.ui.canvas.ink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Lines, fills and masks against what they are by definition, pixel by pixel.
class InkTest {
  private static final int RED = 0xffff0000;
  private static final int SIDE = 64;

  private final Ink ink = new Ink(SIDE, SIDE);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aLineCoversWhatIsNearIt(int seed) {
    Random random = new Random(seed);
    double[] p = random.doubles(4, -20, SIDE + 20).toArray();
    double width = 1 + random.nextDouble(4);
    ink.line(p[0], p[1], p[2], p[3], width, RED);
    for (int i = 0; i < SIDE * SIDE; i++) {
      int y = i / SIDE;
      double off = distance(i % SIDE + 0.5, y + 0.5, p);
      double cover = Math.clamp(width / 2 + 0.5 - off, 0, 1);
      assertEquals(255 * cover, ink.pixels()[i] >>> 24, 2, () -> Arrays.toString(p));
    }
  }

  private static double distance(double x, double y, double[] p) {
    double dx = p[2] - p[0];
    double dy = p[3] - p[1];
    double t = Math.clamp(((x - p[0]) * dx + (y - p[1]) * dy) / (dx * dx + dy * dy), 0, 1);
    return Math.hypot(x - p[0] - t * dx, y - p[1] - t * dy);
  }

  @Test
  void anUprightLineOnWholePixelsIsCrisp() {
    ink.line(10, 5, 10, 40, 2, RED);
    assertEquals(0, ink.pixels()[20 * SIDE + 8]);
    assertEquals(RED, ink.pixels()[20 * SIDE + 9]);
    assertEquals(RED, ink.pixels()[20 * SIDE + 10]);
    assertEquals(0, ink.pixels()[20 * SIDE + 11]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aFillCoversThePixelsWhoseMiddlesAreInside(int seed) {
    Random random = new Random(seed);
    int n = 3 + random.nextInt(20);
    double[] xs = random.doubles(n, -20, SIDE + 20).toArray();
    double[] ys = random.doubles(n, -20, SIDE + 20).toArray();
    ink.fill(xs, ys, n, RED, Hatch.NONE);
    double[] xy = new double[2 * n];
    for (int i = 0; i < n; i++) {
      xy[2 * i] = xs[i];
      xy[2 * i + 1] = ys[i];
    }
    Polygon ring = new Polygon(xy);
    for (int i = 0; i < SIDE * SIDE; i++) {
      int y = i / SIDE;
      boolean inside = ring.contains(new Point(i % SIDE + 0.5, y + 0.5));
      assertEquals(inside ? RED : 0, ink.pixels()[i], "pixel " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aMaskCoversItsPixelsWhereverTheyAreInView(int seed) {
    Random random = new Random(seed);
    byte[] set = new byte[90 * 70];
    for (int i = 0; i < set.length; i++) {
      set[i] = (byte) (Math.sin(i / 7.0 + seed) + random.nextDouble() > 0.5 ? 1 : 0);
    }
    int x = -random.nextInt(30);
    int y = -random.nextInt(10);
    MaskInk.draw(
        ink,
        Mask.encode(90, 70, set),
        1,
        x,
        y,
        new int[] {x, y, x + 90, y + 70},
        RED,
        RED,
        Hatch.NONE);
    for (int i = 0; i < SIDE * SIDE; i++) {
      int column = i % SIDE - x;
      int row = i / SIDE - y;
      boolean inside = column < 90 && row < 70 && set[column * 70 + row] != 0;
      assertEquals(inside ? RED : 0, ink.pixels()[i], "pixel " + i);
    }
  }

  @Test
  void aMaskIsLargerOrSmallerWithTheView() {
    byte[] set = new byte[100 * 100];
    Arrays.fill(set, 20 * 100, 40 * 100, (byte) 1);
    Mask stripe = Mask.encode(100, 100, set);
    MaskInk.draw(ink, stripe, 0.5, 4, 0, new int[] {4, 0, 54, 50}, RED, RED, Hatch.NONE);
    assertEquals(10 * 50, Arrays.stream(ink.pixels()).filter(p -> p != 0).count());
    assertEquals(RED, ink.pixels()[14]);
    assertEquals(0, ink.pixels()[13]);
  }

  @Test
  void onlyTheEdgeOfAMaskIsPlainAndWhatTheViewCutsOffIsNoEdge() {
    byte[] all = new byte[200 * 200];
    Arrays.fill(all, (byte) 1);
    int tint = 0x40400000;
    MaskInk.draw(
        ink,
        Mask.encode(200, 200, all),
        1,
        0,
        -50,
        new int[] {0, -50, 200, 150},
        tint,
        RED,
        Hatch.NONE);
    assertEquals(RED, ink.pixels()[20 * SIDE + 1]);
    assertEquals(tint, ink.pixels()[20 * SIDE + 2]);
    assertEquals(tint, ink.pixels()[SIDE - 1]);
  }

  @Test
  void nothingOutsideTheClipChanges() {
    ink.clip(10, 10, 20, 20);
    ink.line(0, 0, 63, 63, 9, RED);
    ink.disc(15, 15, 40, RED);
    ink.bar(0, 0, 64, 64, RED, Hatch.NONE);
    ink.fill(new double[] {0, 64, 32}, new double[] {0, 0, 64}, 3, RED, Hatch.RISING);
    for (int i = 0; i < SIDE * SIDE; i++) {
      boolean in = i % SIDE >= 10 && i % SIDE < 20 && i / SIDE >= 10 && i / SIDE < 20;
      assertEquals(in ? RED : 0, ink.pixels()[i]);
    }
  }

  @Test
  void aDashedRingHasPiecesAndGapsOfItsLengths() {
    double[] xs = {8, 56, 56, 8};
    double[] ys = {8, 8, 56, 56};
    ink.ring(xs, ys, 4, 2, new Dash(6, 6), RED);
    long covered = Arrays.stream(ink.pixels()).filter(p -> p >>> 24 > 200).count();
    ink.clear();
    ink.ring(xs, ys, 4, 2, Dash.WHOLE, RED);
    long whole = Arrays.stream(ink.pixels()).filter(p -> p >>> 24 > 200).count();
    assertTrue(covered > whole * 0.4 && covered < whole * 0.8, covered + " of " + whole);
  }

  @Test
  void aTransparentColourLetsWhatIsBelowThrough() {
    ink.bar(0, 0, 64, 64, 0xff0000ff, Hatch.NONE);
    ink.bar(0, 0, 64, 64, 0x80800000, Hatch.NONE);
    int[] want = {0xff, 0x80, 0, 0x7f};
    int p = ink.pixels()[0];
    int[] is = {p >>> 24, p >> 16 & 0xff, p >> 8 & 0xff, p & 0xff};
    for (int i = 0; i < 4; i++) {
      assertEquals(want[i], is[i], 2);
    }
  }

  @Test
  void clearMakesTransparent() {
    ink.bar(0, 0, 64, 64, RED, Hatch.NONE);
    ink.clear();
    assertArrayEquals(new int[SIDE * SIDE], ink.pixels());
  }
}
