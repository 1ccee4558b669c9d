package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PolygonTest {
  private static final Polygon L = new Polygon(0, 0, 4, 0, 4, 1, 1, 1, 1, 4, 0, 4);

  @Test
  void areaIsTheSameEitherWayRound() {
    assertEquals(7, L.area());
    assertEquals(7, new Polygon(0, 4, 1, 4, 1, 1, 4, 1, 4, 0, 0, 0).area());
  }

  @Test
  void aNotchIsOutside() {
    assertTrue(L.contains(new Point(0.5, 3)));
    assertTrue(L.contains(new Point(3, 0.5)));
    assertFalse(L.contains(new Point(2, 2)));
    assertFalse(L.contains(new Point(-1, 0.5)));
  }

  @Test
  void boundsHoldAllVertices() {
    assertEquals(new Box(0, 0, 4, 4), L.bounds());
    assertNull(new Polygon().bounds());
  }

  @Test
  void degeneratePolygonsHaveNoAreaAndNoInside() {
    assertEquals(0, new Polygon().area());
    assertEquals(0, new Polygon(1, 1).area());
    assertFalse(new Polygon(1, 1, 5, 5).contains(new Point(2, 2)));
  }
}
