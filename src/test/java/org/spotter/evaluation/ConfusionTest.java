package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.task.Progress;

class ConfusionTest {
  @Test
  void everythingIsInItsCell() {
    GroundTruth.Builder truth = GroundTruth.builder();
    Detections.Builder found = Detections.builder();
    truth.image(1);
    truth.category(1);
    truth.category(2);
    truth.add(1, 1, 1, 0, 0, 10, 10, 100, false);
    truth.add(2, 1, 2, 100, 0, 10, 10, 100, false);
    truth.add(3, 1, 1, 200, 0, 10, 10, 100, false);
    truth.add(4, 1, 1, 300, 0, 50, 50, 2500, true);
    found.add(1, 1, 1, 0, 0, 10, 10, 100, .9); // right
    found.add(2, 1, 1, 100, 0, 10, 10, 100, .8); // a 2 taken for a 1
    found.add(3, 1, 2, 0, 0, 10, 10, 100, .7); // on what is found already: background
    found.add(4, 1, 2, 200, 0, 10, 10, 100, .1); // too unsure to count
    found.add(5, 1, 1, 310, 10, 10, 10, 100, .9); // on a crowd
    Matches matches = Matches.at(.5, truth.build(), found.build(), Progress.NONE);
    Confusion confusion = Confusion.of(matches.outcome(OperatingPoint.at(.5, .5)));
    int nothing = confusion.background();
    assertEquals(1, confusion.count(0, 0));
    assertEquals(1, confusion.count(1, 0));
    assertEquals(1, confusion.count(nothing, 1));
    assertEquals(1, confusion.count(0, nothing));
    assertEquals(0, confusion.count(nothing, nothing));
    assertArrayEquals(new int[] {1}, confusion.predictions(1, 0));
    assertArrayEquals(new int[] {1}, confusion.objects(1, 0));
    assertArrayEquals(new int[] {2}, confusion.predictions(nothing, 1));
    assertArrayEquals(new int[] {2}, confusion.objects(0, nothing));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void rowsAreTheObjectsColumnsThePredictionsTheDiagonalTheHits(int seed) {
    RandomProblem problem = new RandomProblem(seed, 10, 4, 6, 20);
    Outcome outcome = problem.matching().at(.3).outcome(OperatingPoint.at(.3, .25));
    Confusion confusion = Confusion.of(outcome);
    for (int k = 0; k < 4; k++) {
      Matches.Counts counts = outcome.of(k + 1);
      int row = 0;
      int column = 0;
      for (int other = 0; other <= confusion.background(); other++) {
        row += confusion.count(k, other);
        column += confusion.count(other, k);
        assertEquals(confusion.count(k, other), confusion.objects(k, other).length);
        assertEquals(confusion.count(other, k), confusion.predictions(other, k).length);
      }
      assertEquals(counts.truePositives(), confusion.count(k, k));
      assertEquals(counts.truePositives() + counts.falseNegatives(), row);
      assertEquals(counts.truePositives() + counts.falsePositives(), column);
    }
  }
}
