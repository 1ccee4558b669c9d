package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.geometry.BoxIou;

/// Matching once and then moving thresholds gives what matching from nothing gives.
class MatchingTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void movingTheOverlapIsMatchingAnew(int seed) {
    RandomProblem problem = new RandomProblem(seed, 12, 4, 5, 30);
    Matching matching = problem.matching();
    for (double iou : new double[] {.1, .3, .5, .75, .95}) {
      int[] expected = plainly(problem, iou);
      Matches matches = matching.at(iou);
      int[] got = IntStream.range(0, expected.length).map(i -> matches.objectOf(i)).toArray();
      assertArrayEquals(expected, got, "IoU " + iou);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13})
  void everyNumberIsTheObjectsBehindIt(int seed) {
    RandomProblem problem = new RandomProblem(seed, 10, 3, 5, 20);
    OperatingPoint point = OperatingPoint.at(.5, .4).withScore(2, .7);
    Outcome outcome = problem.matching().at(.5).outcome(point);
    int hits = 0;
    int wrong = 0;
    int missed = 0;
    for (long category = 1; category <= 3; category++) {
      Matches.Counts counts = outcome.of(category);
      double from = category == 2 ? .7 : .4;
      for (int row : outcome.predictions(Fate.TRUE_POSITIVE, category)) {
        assertEquals(category, outcome.matches().predicted(row).categoryId());
        assertEquals(true, outcome.matches().predicted(row).score() >= from);
      }
      assertEquals(
          counts.truePositives(), outcome.predictions(Fate.TRUE_POSITIVE, category).length);
      assertEquals(
          counts.falsePositives(), outcome.predictions(Fate.FALSE_POSITIVE, category).length);
      assertEquals(counts.falseNegatives(), outcome.missed(category).length);
      hits += counts.truePositives();
      wrong += counts.falsePositives();
      missed += counts.falseNegatives();
    }
    assertEquals(new Matches.Counts(hits, wrong, missed), outcome.all());
    assertEquals(hits, outcome.predictions(Fate.TRUE_POSITIVE).length);
    assertEquals(missed, outcome.missed().length);
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 23})
  void aSizeRangeCountsItsOwnObjects(int seed) {
    RandomProblem problem = new RandomProblem(seed, 20, 2, 6, 20);
    Matching matching = problem.matching();
    int all = 0;
    for (AreaRange range : new AreaRange[] {AreaRange.SMALL, AreaRange.MEDIUM, AreaRange.LARGE}) {
      Matches.Counts counts = matching.at(.5, range).counts(0);
      all += counts.truePositives() + counts.falseNegatives();
    }
    Matches.Counts whole = matching.at(.5).counts(0);
    assertEquals(whole.truePositives() + whole.falseNegatives(), all);
  }

  @Test
  void anOverlapBelowWhatWasKeptIsRefused() {
    Matching matching = new RandomProblem(1, 1, 1, 1, 1).matching();
    assertThrows(IllegalArgumentException.class, () -> matching.at(.05));
    assertThrows(IllegalArgumentException.class, () -> matching.at(Double.NaN));
  }

  @Test
  void nothingToJudgeIsNothingFound() {
    GroundTruth.Builder truth = GroundTruth.builder();
    Matching matching =
        Matching.of(truth.build(), Detections.builder().build(), org.spotter.task.Progress.NONE);
    Outcome outcome = matching.at(.5).outcome(OperatingPoint.at(.5, .5));
    assertEquals(new Matches.Counts(0, 0, 0), outcome.all());
    assertEquals(-1, outcome.all().precision(), 0);
    assertEquals(-1, outcome.all().f1(), 0);
    assertEquals(0, ConfidenceCurve.of(outcome.matches()).size());
  }

  /// The rule again, with nothing shared: by category and image, all pairs, no sizes.
  private static int[] plainly(RandomProblem p, double iou) {
    BoxRows said = p.found.rows;
    BoxRows there = p.truth.rows;
    int[] objectOf = new int[said.size];
    Arrays.fill(objectOf, -1);
    boolean[] taken = new boolean[there.size];
    IntStream.range(0, said.size)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer d) -> p.found.score[d]).reversed())
        .forEach(d -> {
          int best = -1;
          boolean bestCrowd = true;
          double most = iou;
          for (int g = 0; g < there.size; g++) {
            boolean crowd = p.truth.crowd.get(g);
            if (there.imageId[g] != said.imageId[d]
                || there.categoryId[g] != said.categoryId[d]
                || (taken[g] && !crowd)) {
              continue;
            }
            double overlap = overlap(said.box, 4 * d, there.box, 4 * g, crowd);
            boolean better =
                overlap >= iou
                    && ((bestCrowd && !crowd) || (crowd == bestCrowd && overlap >= most));
            if (better) {
              best = g;
              bestCrowd = crowd;
              most = overlap;
            }
          }
          if (best >= 0) {
            objectOf[d] = best;
            taken[best] = true;
          }
        });
    return objectOf;
  }

  private static double overlap(double[] a, int i, double[] b, int j, boolean crowd) {
    return BoxIou.iou(
        a[i], a[i + 1], a[i + 2], a[i + 3], b[j], b[j + 1], b[j + 2], b[j + 3], crowd);
  }
}
