package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.spotter.task.Progress;

class CalibrationTest {
  /// Category 1: .9 right, .9 right, .8 wrong; category 2: .3 wrong, .1 right.
  private static Matches five() {
    GroundTruth.Builder truth = GroundTruth.builder();
    Detections.Builder found = Detections.builder();
    truth.image(1);
    truth.category(1);
    truth.category(2);
    double[] x = {0, 100, 250, 350, 400};
    double[] score = {.95, .85, .85, .35, .15};
    boolean[] there = {true, true, false, false, true};
    for (int i = 0; i < x.length; i++) {
      int category = i < 3 ? 1 : 2;
      found.add(i, 1, category, x[i], 0, 10, 10, 100, score[i]);
      if (there[i]) {
        truth.add(i, 1, category, x[i], 0, 10, 10, 100, false);
      }
    }
    truth.add(9, 1, 1, 600, 0, 50, 50, 2500, true);
    found.add(9, 1, 1, 610, 10, 10, 10, 100, .99);
    return Matches.at(.5, truth.build(), found.build(), Progress.NONE);
  }

  @Test
  void theExpectedErrorIsTheMeanOverThePredictions() {
    Calibration c = Calibration.of(five(), 0, 10);
    assertEquals(5, c.count());
    // Bins: .9–1: one, .95 against 1; .8–.9: two, .85 against .5; .3: .35 against 0; .1: .15
    // against 1.
    assertEquals((.05 + 2 * .35 + .35 + .85) / 5, c.expectedError(), 1e-12);
    assertEquals(.85, c.greatestError(), 1e-12);
    assertEquals((-.05 + 2 * .35 + .35 - .85) / 5, c.overconfidence(), 1e-12);
    assertArrayEquals(new int[] {1, 2}, c.bins().get(8).rows());
    assertEquals(.5, c.bins().get(8).precision(), 0);
    assertTrue(Double.isNaN(c.bins().get(5).precision()));
  }

  @Test
  void aCategoryHasItsOwnAndLowScoresAreLeftOut() {
    Calibration two = Calibration.of(five(), .2, 10, 2);
    assertEquals(1, two.count());
    assertEquals(.35, two.expectedError(), 1e-12);
  }

  @Test
  void aScoreOfOneIsInTheLastBin() {
    GroundTruth.Builder truth = GroundTruth.builder();
    Detections.Builder found = Detections.builder();
    truth.image(1);
    truth.category(1);
    found.add(1, 1, 1, 0, 0, 1, 1, 1, 1.0);
    found.add(2, 1, 1, 0, 0, 1, 1, 1, 7.5);
    Calibration c =
        Calibration.of(Matches.at(.5, truth.build(), found.build(), Progress.NONE), 0, 4);
    assertEquals(2, c.bins().getLast().count());
  }

  @Test
  void withoutPredictionsThereIsNothingToMeasure() {
    GroundTruth.Builder truth = GroundTruth.builder();
    Matches none = Matches.at(.5, truth.build(), Detections.builder().build(), Progress.NONE);
    assertTrue(Double.isNaN(Calibration.of(none, 0, 10).expectedError()));
  }
}
