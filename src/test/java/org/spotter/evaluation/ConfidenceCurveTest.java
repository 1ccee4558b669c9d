package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.evaluation.Matches.Counts;
import org.spotter.task.Progress;

class ConfidenceCurveTest {
  /// Four objects; predictions by score: right .9, wrong .8, right .7 and right .7, wrong .2.
  private static Matches four() {
    GroundTruth.Builder truth = GroundTruth.builder();
    Detections.Builder found = Detections.builder();
    truth.image(1);
    truth.category(1);
    for (int i = 0; i < 4; i++) {
      truth.add(i + 1, 1, 1, 100 * i, 0, 10, 10, 100, false);
    }
    double[] x = {0, 50, 100, 200, 50};
    double[] score = {.9, .8, .7, .7, .2};
    for (int i = 0; i < x.length; i++) {
      found.add(i + 1, 1, 1, x[i], 0, 10, 10, 100, score[i]);
    }
    return Matches.at(.5, truth.build(), found.build(), Progress.NONE);
  }

  @Test
  void aPointIsWhatComesOutAtItsScore() {
    ConfidenceCurve curve = ConfidenceCurve.of(four(), 1);
    assertEquals(4, curve.size());
    assertEquals(new Counts(1, 0, 3), curve.counts(0));
    assertEquals(new Counts(1, 1, 3), curve.counts(1));
    assertEquals(.7, curve.score(2), 0);
    assertEquals(new Counts(3, 1, 1), curve.counts(2));
    assertEquals(new Counts(3, 2, 1), curve.counts(3));
    assertEquals(3 / 4.0, curve.counts(2).precision(), 0);
    assertEquals(3 / 4.0, curve.counts(2).recall(), 0);
    assertEquals(6 / 8.0, curve.counts(2).f1(), 0);
  }

  @Test
  void theBestPointHasTheHighestF1() {
    assertEquals(2, ConfidenceCurve.of(four()).best());
  }

  @Test
  void costsMoveTheBestPoint() {
    ConfidenceCurve curve = ConfidenceCurve.of(four());
    assertEquals(0, curve.cheapest(1, 10));
    assertEquals(2, curve.cheapest(1, 1));
    assertEquals(-1, curve.cheapest(0, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anyScoreIsCountedAsTheMatchesDo(int seed) {
    Matches matches = new RandomProblem(seed, 8, 3, 4, 25).matching().at(.5);
    for (double score = 0; score <= 1.01; score += .035) {
      assertEquals(matches.counts(score), ConfidenceCurve.of(matches).at(score));
      Outcome outcome = matches.outcome(OperatingPoint.at(.5, score));
      for (long category = 1; category <= 3; category++) {
        assertEquals(outcome.of(category), ConfidenceCurve.of(matches, category).at(score));
      }
    }
  }
}
