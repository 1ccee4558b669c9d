package org.spotter.ui.bench.effort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.spotter.geometry.Point;

class TallyTest {
  @Test
  void everyChordClickDragAndNotchIsOneActionAndMovingIsNone() {
    Tally tally = new Tally();
    tally.key();
    tally.key();
    tally.click();
    tally.drag();
    tally.notch();
    tally.way(new Point(0, 0), new Point(30, 40));
    tally.way(new Point(30, 40), new Point(30, 50));
    Effort sum = tally.sum();
    assertEquals(5, sum.actions());
    assertEquals(3, sum.pointer());
    assertEquals(60, sum.travel(), 1e-9);
  }
}
