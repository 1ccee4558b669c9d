package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Shapes moved as a whole, and what is inside them.
class MovedShapesTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aMovedMaskHasEveryPixelMovedAndLosesWhatLeaves(long seed) {
    Random random = new Random(seed);
    int width = 1 + random.nextInt(9);
    int height = 1 + random.nextInt(9);
    Mask mask = randomMask(random, width, height);
    int dx = random.nextInt(7) - 3;
    int dy = random.nextInt(7) - 3;
    Mask moved = mask.moved(dx, dy);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        assertEquals(mask.contains(x - dx, y - dy), moved.contains(x, y));
      }
    }
  }

  @Test
  void theBoundsOfAMaskTouchItsOutermostPixels() {
    Mask mask = new Mask(4, 5, new int[] {6, 2, 4, 1, 7});
    assertEquals(Box.ofCorners(1, 1, 3, 3), mask.bounds());
    assertNull(new Mask(4, 5, new int[] {20}).bounds());
  }

  @Test
  void aRunOverSeveralColumnsHasTheFullHeight() {
    assertEquals(new Box(0, 0, 2, 5), new Mask(4, 5, new int[] {3, 5, 12}).bounds());
  }

  @Test
  void aPointIsInsideAPolygonByTheEvenOddRule() {
    Polygon l = new Polygon(0, 0, 10, 0, 10, 5, 5, 5, 5, 10, 0, 10);
    assertTrue(l.contains(new Point(2, 8)));
    assertFalse(l.contains(new Point(8, 8)));
    assertEquals(new Box(0, 0, 10, 10), l.bounds());
  }

  @Test
  void jointsThatAreNotLabelledStayAtZero() {
    Keypoints joints = new Keypoints(0, 0, 0, 3, 4, 2, 9, 6, 1);
    assertEquals(new Keypoints(0, 0, 0, 4, 6, 2, 10, 8, 1), joints.moved(1, 2));
    assertEquals(Box.ofCorners(3, 4, 9, 6), joints.bounds());
  }

  private static Mask randomMask(Random random, int width, int height) {
    RunBuilder runs = new RunBuilder(width, height);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        if (random.nextBoolean()) {
          runs.add(x, y, y + 1);
        }
      }
    }
    return runs.build();
  }
}
