package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Rules of COCO's evaluation, one at a time. Boxes are 50 × 50, which is COCO's medium size, and
/// lie apart unless a test says otherwise.
class BoxEvaluationTest {
  private static final double ALMOST_1 = 1 / (1 + Math.ulp(1.0));

  private final GroundTruth.Builder truth = GroundTruth.builder();
  private final Detections.Builder found = Detections.builder();

  BoxEvaluationTest() {
    truth.image(1);
    truth.image(2);
    truth.category(1);
  }

  @Test
  void findingEverythingIsAsGoodAsPycocotoolsSaysItIs() {
    object(1, 0);
    prediction(1, 0, .9);
    assertEquals(ALMOST_1, score("AP"));
    assertEquals(1, score("AR1"));
    assertEquals(-1, score("APs"));
    assertEquals(ALMOST_1, score("APm"));
  }

  @Test
  void withoutGroundTruthThereIsNoNumber() {
    prediction(1, 0, .9);
    evaluate().scores().forEach(s -> assertEquals(-1, s.value(), s.name()));
  }

  @Test
  void findingNothingIsZero() {
    object(1, 0);
    assertEquals(0, score("AP"));
    assertEquals(0, score("AR100"));
  }

  @Test
  void aSecondPredictionOfTheSameObjectIsWrong() {
    object(1, 0);
    prediction(1, 0, .9);
    prediction(1, 0, .8);
    object(2, 0);
    prediction(2, 0, .7);
    assertEquals(2 / 3.0, evaluate().curves().precisionAt(0)[100], 1e-12);
  }

  @Test
  void aCrowdMayMatchManyAndIsNeverMissed() {
    object(1, 0);
    prediction(1, 0, .5);
    truth.add(9, 1, 1, 100, 100, 200, 200, 40_000, true);
    found.add(8, 1, 1, 110, 110, 50, 50, 2500, .9);
    found.add(9, 1, 1, 210, 210, 50, 50, 2500, .8);
    assertEquals(ALMOST_1, score("AP"));
    assertEquals(1, score("AR100"));
  }

  @Test
  void anObjectWithId0IsAnObject() {
    truth.add(0, 1, 1, 0, 0, 50, 50, 2500, false);
    prediction(1, 0, .9);
    assertEquals(ALMOST_1, score("AP"));
  }

  @Test
  void predictionsBeyondAHundredAnImageAreNotLookedAt() {
    object(1, 0);
    for (int i = 0; i < 100; i++) {
      found.add(i, 1, 1, 1000, 1000, 50, 50, 2500, .9);
    }
    prediction(1, 0, .8);
    assertEquals(0, score("AR100"));
  }

  @Test
  void equalScoresKeepTheOrderTheyCameIn() {
    object(1, 0);
    found.add(1, 1, 1, 0, 0, 50, 26, 1300, .9);
    prediction(1, 0, .9);
    assertEquals(1, score("AP50"), 1e-12);
    assertEquals(.5, score("AP75"), 1e-12);
  }

  @Test
  void smallPredictionsThatMatchNothingDoNotSpoilTheLargeRange() {
    truth.add(1, 1, 1, 0, 0, 100, 100, 10_000, false);
    found.add(1, 1, 1, 500, 500, 10, 10, 100, .9);
    found.add(2, 1, 1, 0, 0, 100, 100, 10_000, .8);
    assertEquals(ALMOST_1, score("APl"), 1e-15);
    assertEquals(.5, score("AP50"), 1e-12);
  }

  @Test
  void boxesThatOnlyTouchDoNotMatch() {
    object(1, 0);
    found.add(1, 1, 1, 50, 0, 50, 50, 2500, .9);
    assertEquals(0, score("AR100"));
  }

  @Test
  void anUnknownImageIsToldWithItsPlace() {
    object(1, 0);
    prediction(1, 0, .9);
    prediction(77, 0, .9);
    Problem problem = assertThrows(Problem.class, this::evaluate);
    assertTrue(problem.sentence().contains("number 2"), problem::sentence);
    assertTrue(problem.sentence().contains("image 77"), problem::sentence);
  }

  @Test
  void anUnknownCategoryIsTold() {
    found.add(1, 1, 5, 0, 0, 50, 50, 2500, .9);
    Problem problem = assertThrows(Problem.class, this::evaluate);
    assertTrue(problem.sentence().contains("category 5"), problem::sentence);
  }

  @Test
  void sameIdsAreTold() {
    object(1, 0);
    truth.add(1, 2, 1, 0, 0, 50, 50, 2500, false);
    assertTrue(assertThrows(Problem.class, truth::build).sentence().contains("annotation id 1"));
  }

  @Test
  void anObjectOnAnUnknownImageIsTold() {
    truth.add(4, 99, 1, 0, 0, 50, 50, 2500, false);
    Problem problem = assertThrows(Problem.class, truth::build);
    assertTrue(problem.sentence().contains("Annotation 4"), problem::sentence);
    assertTrue(problem.sentence().contains("image 99"), problem::sentence);
  }

  @Test
  void itStopsWhenAsked() {
    object(1, 0);
    Progress stop =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        Cancelled.class, () -> CocoEvaluation.evaluate(truth.build(), found.build(), stop));
  }

  @Test
  void itReportsEveryCategory() {
    truth.category(2);
    truth.category(3);
    AtomicInteger reports = new AtomicInteger();
    CocoEvaluation.evaluate(
        truth.build(), found.build(), (_, _, total) -> reports.addAndGet((int) total));
    assertEquals(9, reports.get());
  }

  private Evaluation evaluate() {
    return CocoEvaluation.evaluate(truth.build(), found.build(), Progress.NONE);
  }

  private double score(String name) {
    return evaluate().score(name);
  }

  private void object(long imageId, double x) {
    truth.add(imageId, imageId, 1, x, 0, 50, 50, 2500, false);
  }

  private void prediction(long imageId, double x, double score) {
    found.add(found.count() + 1L, imageId, 1, x, 0, 50, 50, 2500, score);
  }
}
