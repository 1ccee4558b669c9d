package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.task.Progress;

class CertaintyTest {
  private static final OperatingPoint POINT = OperatingPoint.at(.5, .3025);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void overAllImagesTheNumbersAreCocos(int seed) {
    RandomProblem p = new RandomProblem(seed, 25, 4, 5, 120);
    Evaluation coco = CocoEvaluation.evaluate(p.truth, p.found, Progress.NONE);
    double[] numbers = Headline.of(p.matching(), POINT).numbers();
    assertEquals(coco.score("AP"), numbers[0], 1e-12);
    assertEquals(coco.score("AP50"), numbers[1], 1e-12);
    assertEquals(coco.score("AP75"), numbers[2], 1e-12);
    assertEquals(coco.score("AR100"), numbers[3], 1e-12);
    Matches.Counts counts = p.matching().at(.5).counts(.3025);
    assertEquals(counts.precision(), numbers[4], 1e-12);
    assertEquals(counts.recall(), numbers[5], 1e-12);
    assertEquals(counts.f1(), numbers[6], 1e-12);
  }

  /// An image that is drawn three times counts as three images that are the same.
  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7})
  void weightsAreCopiesOfTheImages(int seed) {
    RandomProblem p = new RandomProblem(seed, 6, 3, 4, 15);
    int[] weights = {2, 0, 1, 3, 0, 1};
    double[] expected = Headline.of(copied(p, weights), POINT).numbers();
    double[] got = Headline.of(p.matching(), POINT).numbers(weights);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], got[i], 1e-12, Headline.names().get(i));
    }
  }

  /// Copies of an image lie beside each other, as equal scores then fall in the same order.
  private static Matching copied(RandomProblem p, int[] weights) {
    GroundTruth.Builder truth = GroundTruth.builder();
    Detections.Builder found = Detections.builder();
    for (long category = 1; category <= 3; category++) {
      truth.category(category);
    }
    long id = 0;
    for (int image = 0; image < weights.length; image++) {
      for (int copy = 0; copy < weights[image]; copy++) {
        long imageId = 100L * image + copy;
        truth.image(imageId);
        BoxRows r = p.truth.rows;
        for (int i = 0; i < r.size; i++) {
          if (p.truth.image[i] == image) {
            truth.add(
                ++id,
                imageId,
                r.categoryId[i],
                r.box[4 * i],
                r.box[4 * i + 1],
                r.box[4 * i + 2],
                r.box[4 * i + 3],
                r.area[i],
                p.truth.crowd.get(i));
          }
        }
        BoxRows d = p.found.rows;
        for (int i = 0; i < d.size; i++) {
          if (d.imageId[i] == image + 1) {
            // Scores all different, in the order in which equal ones are taken.
            double score = p.found.score[i] - i * 1e-9;
            found.add(
                ++id,
                imageId,
                d.categoryId[i],
                d.box[4 * i],
                d.box[4 * i + 1],
                d.box[4 * i + 2],
                d.box[4 * i + 3],
                d.area[i],
                score);
          }
        }
      }
    }
    return Matching.of(truth.build(), found.build(), Progress.NONE);
  }

  @Test
  void someImagesHaveTheNumbersOfAProblemOfTheirOwn() {
    RandomProblem p = new RandomProblem(9, 6, 3, 4, 15);
    BitSet some = new BitSet();
    some.set(1);
    some.set(4);
    double[] expected = Headline.of(copied(p, new int[] {0, 1, 0, 0, 1, 0}), POINT).numbers();
    double[] got = Headline.of(p.matching(), POINT).numbers(some);
    assertEquals(expected[0], got[0], 1e-12);
    assertEquals(expected[6], got[6], 1e-12);
  }

  /// One object an image, found with a chance of 0.7: the recall of n images has the standard
  /// deviation √(0.21 / n), which the interval must show.
  @Test
  void theIntervalOfAShareIsAsWideAsItsFormulaSays() {
    int n = 400;
    Headline run = Headline.of(coin(1, n, .7), POINT);
    Interval recall = Certainty.of(run, draws(n), Progress.NONE).get(5).interval();
    double share = recall.value();
    double expected = 2 * 1.96 * Math.sqrt(share * (1 - share) / n);
    assertEquals(expected, recall.high() - recall.low(), .1 * expected);
    assertTrue(recall.low() < share && share < recall.high());
  }

  @Test
  void theIntervalHoldsTheTruthInAbout95Of100Cases() {
    int held = 0;
    for (int seed = 0; seed < 100; seed++) {
      Headline run = Headline.of(coin(seed, 100, .6), POINT);
      Draws draws = Draws.ofGroups(java.util.stream.IntStream.range(0, 100).toArray(), 200);
      Interval recall = Certainty.of(run, draws, Progress.NONE).get(5).interval();
      held += recall.low() <= .6 && .6 <= recall.high() ? 1 : 0;
    }
    assertTrue(held >= 88 && held <= 100, "held " + held);
  }

  @Test
  void groupsThatAreAlikeMakeLessSure() {
    int n = 400;
    Headline run = Headline.of(coin(1, n, .7), POINT);
    int[] groupOf = new int[n];
    for (int i = 0; i < n; i++) {
      groupOf[i] = i / 100;
    }
    Interval four =
        Certainty.of(run, Draws.ofGroups(groupOf, 500), Progress.NONE).get(5).interval();
    assertTrue(four.low() >= 0 && four.high() <= 1 && four.high() > four.low());
  }

  @Test
  void aRunDoesNotDifferFromItself() {
    Headline run = Headline.of(coin(1, 50, .5), POINT);
    for (Certainty.Estimate e : Certainty.ofGain(run, run, draws(50), Progress.NONE)) {
      assertEquals(0, e.interval().value(), 0);
      assertFalse(e.interval().excludesZero());
    }
  }

  @Test
  void aClearGainIsMoreThanChance() {
    Headline worse = Headline.of(coin(1, 200, .4), POINT);
    Headline better = Headline.of(coin(2, 200, .8), POINT);
    List<Certainty.Estimate> gain = Certainty.ofGain(worse, better, draws(200), Progress.NONE);
    assertTrue(gain.get(5).interval().excludesZero());
    assertTrue(gain.get(5).interval().low() > .2);
  }

  @Test
  void nothingToMeasureIsNotANumber() {
    GroundTruth.Builder truth = GroundTruth.builder();
    truth.image(1);
    truth.category(1);
    Matching none = Matching.of(truth.build(), Detections.builder().build(), Progress.NONE);
    Interval ap = Certainty.of(Headline.of(none, POINT), draws(1), Progress.NONE).get(0).interval();
    assertTrue(Double.isNaN(ap.value()) && Double.isNaN(ap.low()));
  }

  private static Draws draws(int images) {
    return Draws.ofGroups(java.util.stream.IntStream.range(0, images).toArray(), 1000);
  }

  /// Images with an object each, found with a chance.
  private static Matching coin(long seed, int images, double chance) {
    Random random = new Random(seed);
    GroundTruth.Builder truth = GroundTruth.builder();
    Detections.Builder found = Detections.builder();
    truth.category(1);
    for (int i = 1; i <= images; i++) {
      truth.image(i);
      truth.add(i, i, 1, 0, 0, 10, 10, 100, false);
      if (random.nextDouble() < chance) {
        found.add(i, i, 1, 0, 0, 10, 10, 100, .9);
      }
    }
    return Matching.of(truth.build(), found.build(), Progress.NONE);
  }
}
