package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Segmentation.RunLength;
import org.spotter.geometry.Box;
import org.spotter.geometry.Rasterizer;
import org.spotter.task.Progress;

class PixelTallyTest {
  private static ClassMap map(int width, int... rows) {
    short[] pixels = new short[rows.length];
    for (int i = 0; i < rows.length; i++) {
      pixels[i] = (short) rows[i];
    }
    return ClassMap.ofRows(width, rows.length / width, pixels);
  }

  @Test
  void pixelsAreCountedByHand() {
    PixelTally tally = new PixelTally(3);
    tally.add(
        map(3, 1, 1, 0, 1, 1, -1), //
        map(3, 1, 2, 0, 1, 0, 2));
    assertEquals(3 / 5.0, tally.accuracy(), 0);
    assertEquals(2 / 4.0, tally.iou(1), 0);
    assertEquals(1 / 2.0, tally.iou(0), 0);
    assertEquals(0, tally.iou(2), 0);
    assertEquals(1 / 3.0, tally.meanIou(0), 1e-12);
    assertEquals(.25, tally.meanIou(1), 1e-12);
    assertEquals(1, tally.count(1, 2));
  }

  @Test
  void aClassThatIsNowhereDoesNotCount() {
    PixelTally tally = new PixelTally(4);
    tally.add(map(2, 1, 1, 1, 1), map(2, 1, 1, 1, 1));
    assertTrue(Double.isNaN(tally.iou(3)));
    assertEquals(1, tally.meanIou(0), 0);
    assertTrue(Double.isNaN(tally.boundary(3)));
  }

  /// On an image of 100 × 100 an outline may be off by 1.06 pixels.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void anOutlineIsMetWithinTheTolerance(int off) {
    PixelTally tally = new PixelTally(2);
    tally.add(half(50), half(50 + off));
    assertEquals(off <= 1 ? 1 : 0, tally.boundary(1), 0);
  }

  /// The left part of an image is class 1.
  private static ClassMap half(int to) {
    short[] rows = new short[100 * 100];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (short) (i % 100 < to ? 1 : 0);
    }
    return ClassMap.ofRows(100, 100, rows);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void perfectMapsHaveTheHighestValues(int seed) {
    Random random = new Random(seed);
    short[] rows = new short[40 * 30];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (short) random.nextInt(3);
    }
    PixelTally tally = new PixelTally(3);
    tally.add(ClassMap.ofRows(40, 30, rows), ClassMap.ofRows(40, 30, rows));
    assertEquals(1, tally.accuracy(), 0);
    assertEquals(1, tally.meanIou(0), 0);
    assertEquals(1, tally.meanBoundary(), 0);
  }

  @Test
  void mapsOfDifferentSizesAreRefused() {
    PixelTally tally = new PixelTally(2);
    ClassMap one = map(2, 0, 0);
    ClassMap other = map(1, 0, 0);
    assertThrows(IllegalArgumentException.class, () -> tally.add(one, other));
    assertThrows(IllegalArgumentException.class, () -> tally.add(one, map(2, 0, 7)));
    assertThrows(IllegalArgumentException.class, () -> map(2, 0, -7));
  }

  @Test
  void theSurestPredictionLiesOnTopAndCrowdsAreVoid() {
    GroundTruth.Builder truth = GroundTruth.builder(IouType.SEGM);
    truth.image(1, 10, 10);
    truth.category(1);
    truth.category(2);
    truth.add(1, 1, 1, 0, 0, 4, 10, 40, false);
    truth.pixels(mask(0, 4));
    truth.add(2, 1, 2, 8, 0, 2, 10, 20, true);
    truth.pixels(mask(8, 2));
    Detections.Builder found = Detections.builder();
    found.add(1, 1, 1, 0, 0, 4, 10, 40, .9);
    found.pixels(mask(0, 4));
    found.add(2, 1, 2, 0, 0, 6, 10, 60, .8);
    found.pixels(mask(0, 6));
    found.add(3, 1, 2, 8, 0, 2, 10, 20, .7);
    found.pixels(mask(8, 2));
    found.add(4, 1, 2, 0, 0, 10, 10, 100, .1);
    found.pixels(mask(0, 10));
    Matching matching = Matching.of(truth.build(), found.build(), Progress.NONE);
    PixelTally tally = PixelEvaluation.of(matching, OperatingPoint.at(.5, .3), Progress.NONE);
    assertEquals(1, tally.iou(1), 0);
    assertEquals(40, tally.count(1, 1));
    assertEquals(20, tally.count(0, 2)); // four to six
    assertEquals(20, tally.count(0, 0)); // six to eight; eight to ten is void
  }

  private static RunLength mask(double x, double width) {
    return new RunLength(Rasterizer.mask(new Box(x, 0, width, 10), 10, 10), true);
  }
}
