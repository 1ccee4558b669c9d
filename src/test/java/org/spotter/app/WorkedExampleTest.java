package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.spotter.evaluation.AreaRange;
import org.spotter.evaluation.Calibration;
import org.spotter.evaluation.ConfidenceCurve;
import org.spotter.evaluation.Confusion;
import org.spotter.evaluation.ErrorCosts;
import org.spotter.evaluation.ErrorKind;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.Matching;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.task.Progress;

/// The numbers that docs/evaluation.md works out by hand.
class WorkedExampleTest {
  private final EvaluationReport report = WorkedExample.report();
  private final Matching matching = report.matching(Progress.NONE);
  private final Matches matches = matching.at(.5);

  @Test
  void averagePrecision() {
    assertEquals(51 / 101.0, report.evaluation().score("AP50"), 1e-12);
  }

  @Test
  void countsAtAScore() {
    Matches.Counts c = matches.counts(.3);
    assertEquals(new Matches.Counts(2, 4, 2), c);
    assertEquals(2 / 6.0, c.precision(), 1e-12);
    assertEquals(2 / 4.0, c.recall(), 1e-12);
    assertEquals(.4, c.f1(), 1e-12);
  }

  @Test
  void theBestScore() {
    ConfidenceCurve curve = ConfidenceCurve.of(matches);
    assertEquals(.7, curve.score(curve.best()), 0);
    assertEquals(4 / 7.0, curve.counts(curve.best()).f1(), 1e-12);
  }

  @Test
  void confusion() {
    Confusion c = Confusion.of(matches.outcome(OperatingPoint.at(.5, .3)));
    assertEquals(1, c.count(0, 0));
    assertEquals(1, c.count(1, 0));
    assertEquals(1, c.count(1, 1));
    assertEquals(1, c.count(0, 2));
    assertEquals(2, c.count(2, 0));
    assertEquals(1, c.count(2, 1));
  }

  @Test
  void errorCosts() {
    ErrorCosts costs = ErrorCosts.of(matching, .5, AreaRange.ALL);
    double gain = (1 - 51 / 101.0) / 2;
    assertEquals(gain, costs.cost(ErrorKind.CLASSIFICATION), 1e-12);
    assertEquals(gain, costs.cost(ErrorKind.LOCALISATION), 1e-12);
    assertEquals(gain, costs.cost(ErrorKind.MISSED), 1e-12);
    assertEquals(0, costs.cost(ErrorKind.DUPLICATE), 1e-12);
    assertEquals(0, costs.cost(ErrorKind.BACKGROUND), 1e-12);
    assertArrayEquals(new int[] {1}, costs.kinds().rows(ErrorKind.CLASSIFICATION));
    assertArrayEquals(new int[] {4}, costs.kinds().rows(ErrorKind.LOCALISATION));
    assertArrayEquals(new int[] {3}, costs.kinds().rows(ErrorKind.DUPLICATE));
    assertArrayEquals(new int[] {5}, costs.kinds().rows(ErrorKind.BACKGROUND));
    assertArrayEquals(new int[] {1}, costs.kinds().rows(ErrorKind.MISSED));
  }

  @Test
  void calibration() {
    Calibration c = Calibration.of(matches, 0, 10);
    assertEquals((.1 + .8 + .3 + .6 + .5 + .4) / 6, c.expectedError(), 1e-12);
  }
}
