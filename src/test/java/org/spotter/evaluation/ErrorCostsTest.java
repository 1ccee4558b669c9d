package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.task.Progress;

class ErrorCostsTest {
  private final GroundTruth.Builder truth = GroundTruth.builder();
  private final Detections.Builder found = Detections.builder();

  ErrorCostsTest() {
    truth.image(1);
    truth.category(1);
    truth.category(2);
  }

  private void object(int category, double x) {
    object(category, x, 10);
  }

  private void object(int category, double x, double side) {
    truth.add(truthId++, 1, category, x, 0, side, side, side * side, false);
  }

  private long truthId = 1;

  private void said(int category, double x, double score) {
    found.add(found.count() + 1L, 1, category, x, 0, 10, 10, 100, score);
  }

  private ErrorCosts costs() {
    return ErrorCosts.of(
        Matching.of(truth.build(), found.build(), Progress.NONE), .5, AreaRange.ALL);
  }

  @Test
  void aWrongCategoryCostsWhatCorrectingItGains() {
    object(1, 0);
    object(1, 100);
    object(2, 200);
    said(1, 0, .9);
    said(2, 100, .8); // a 1 taken for a 2
    said(2, 200, .7);
    ErrorCosts costs = costs();
    // Category 1: one of two found, precision 1 up to recall .5: 51 of 101 places.
    // Category 2: found second of two, precision 1/2 throughout.
    assertEquals((51 / 101.0 + .5) / 2, costs.ap(), 1e-12);
    assertEquals(1 - costs.ap(), costs.cost(ErrorKind.CLASSIFICATION), 1e-12);
    assertEquals(0, costs.cost(ErrorKind.MISSED), 1e-12);
    assertArrayEquals(new int[] {1}, costs.kinds().rows(ErrorKind.CLASSIFICATION));
    assertEquals(1, costs.kinds().target(1));
    assertEquals(0, costs.kinds().count(ErrorKind.MISSED));
  }

  @Test
  void aBadPlaceCostsWhatAGoodOneGains() {
    object(1, 0);
    said(1, 5, .9); // IoU 5/15
    ErrorCosts costs = costs();
    assertEquals(0, costs.ap(), 0);
    assertEquals(1, costs.cost(ErrorKind.LOCALISATION), 1e-12);
    assertEquals(5 / 15.0, costs.kinds().overlap(0), 1e-12);
  }

  @Test
  void ofTwoBadPlacesOnlyTheSurerIsMadeGood() {
    object(1, 0);
    object(1, 100);
    said(1, 5, .9);
    said(1, 4, .8);
    said(1, 100, .7);
    // Made good: right, gone, right: AP 1.
    assertEquals(1 - costs().ap(), costs().cost(ErrorKind.LOCALISATION), 1e-12);
  }

  @Test
  void duplicatesAndBackgroundCostTheirPrecision() {
    object(1, 0);
    object(1, 100);
    said(1, 0, .9);
    said(1, 1, .8); // the same again
    said(1, 50, .7); // nothing there
    said(1, 100, .6);
    ErrorCosts costs = costs();
    // Precision 1 up to recall .5, then 2/4.
    assertEquals((51 + 50 * .5) / 101, costs.ap(), 1e-12);
    double without = (51 + 50 * 2 / 3.0) / 101;
    assertEquals(without - costs.ap(), costs.cost(ErrorKind.DUPLICATE), 1e-12);
    assertEquals(without - costs.ap(), costs.cost(ErrorKind.BACKGROUND), 1e-12);
    assertEquals(1 - costs.ap(), costs.ofFalseAlarms(), 1e-12);
  }

  @Test
  void wrongInBothIsNeither() {
    object(1, 0);
    said(2, 5, .9);
    ErrorCosts costs = costs();
    assertArrayEquals(new int[] {0}, costs.kinds().rows(ErrorKind.BOTH));
    assertArrayEquals(new int[] {0}, costs.kinds().rows(ErrorKind.MISSED));
  }

  @Test
  void aMissedObjectCostsItsRecall() {
    object(1, 0);
    object(1, 100);
    said(1, 0, .9);
    ErrorCosts costs = costs();
    assertEquals(51 / 101.0, costs.ap(), 1e-12);
    assertEquals(50 / 101.0, costs.cost(ErrorKind.MISSED), 1e-12);
    assertEquals(50 / 101.0, costs.ofMisses(), 1e-12);
  }

  @Test
  void withoutObjectsNothingIsMeasured() {
    said(1, 0, .9);
    assertEquals(-1, costs().ap(), 0);
    assertEquals(-1, costs().cost(ErrorKind.BACKGROUND), 0);
    assertEquals(1, costs().kinds().count(ErrorKind.BACKGROUND));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theApIsCocosInEverySizeRange(int seed) {
    RandomProblem p = new RandomProblem(seed, 30, 4, 4, 130);
    Evaluation coco = CocoEvaluation.evaluate(p.truth, p.found, Progress.NONE);
    Matching matching = p.matching();
    for (AreaRange range : AreaRange.values()) {
      double expected = new AveragePrecision("", 0, 1, range).of(coco.curves());
      assertEquals(expected, ErrorCosts.of(matching, .5, range).ap(), 1e-12, range.name());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyFalseAlarmHasOneKindAndNoCostIsNegative(int seed) {
    RandomProblem p = new RandomProblem(seed, 20, 4, 6, 20);
    ErrorCosts costs = ErrorCosts.of(p.matching(), .5, AreaRange.ALL);
    int all = 0;
    for (ErrorKind kind : ErrorKind.values()) {
      all += kind == ErrorKind.MISSED ? 0 : costs.kinds().count(kind);
      assertTrue(costs.cost(kind) >= -1e-12, kind + " " + costs.cost(kind));
    }
    assertEquals(costs.kinds().outcome().all().falsePositives(), all);
  }
}
