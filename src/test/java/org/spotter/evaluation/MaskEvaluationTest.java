package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Segmentation.Polygons;
import org.spotter.dataset.Segmentation.RunLength;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Rules of COCO's evaluation of masks, on an image of 100 × 100 pixels.
class MaskEvaluationTest {
  private static final Mask LEFT_HALF = new Mask(100, 100, new int[] {0, 5000, 5000});
  private static final Mask RIGHT_HALF = new Mask(100, 100, new int[] {5000, 5000});

  private final GroundTruth.Builder truth = GroundTruth.builder(IouType.SEGM);
  private final Detections.Builder found = Detections.builder();

  MaskEvaluationTest() {
    truth.image(1, 100, 100);
    truth.category(1);
  }

  @Test
  void masksAreComparedAndNotTheirBoxes() {
    object(1, new RunLength(LEFT_HALF, true), false);
    said(.9, new RunLength(RIGHT_HALF, true));
    said(.8, new RunLength(LEFT_HALF, false));
    Evaluation evaluation = evaluate();
    assertEquals(0, evaluation.score("AR1"));
    assertEquals(1, evaluation.score("AR10"));
  }

  @Test
  void polygonsAreComparedAsMasks() {
    object(0, rectangle(0, 0, 50, 100), false);
    said(.9, new RunLength(LEFT_HALF, true));
    assertEquals(1, evaluate().score("AR1"));
  }

  @Test
  void aCrowdMayHoldMany() {
    object(1, new RunLength(LEFT_HALF, true), false);
    object(2, new RunLength(RIGHT_HALF, true), true);
    said(.5, new RunLength(LEFT_HALF, true));
    said(.9, rectangle(60, 0, 70, 10));
    said(.8, rectangle(80, 0, 90, 10));
    assertEquals(1, evaluate().score("AP"), 1e-12);
    assertEquals(
        new Matches.Counts(1, 0, 0),
        Matches.at(.5, truth.build(), found.build(), Progress.NONE).counts(0));
  }

  @Test
  void anEmptyMaskFindsNothing() {
    object(1, new RunLength(LEFT_HALF, true), false);
    said(.9, new RunLength(Mask.empty(100, 100), true));
    assertEquals(0, evaluate().score("AR100"));
  }

  @Test
  void masksOfAnotherSizeThanTheImageAreTold() {
    object(1, new RunLength(LEFT_HALF, true), false);
    said(.9, new RunLength(LEFT_HALF, true));
    said(.9, new RunLength(Mask.empty(100, 90), true));
    Problem problem = assertThrows(Problem.class, this::evaluate);
    assertEquals(
        "Prediction number 2 has a mask of 100 × 90 pixels, but image 1 has 100 × 100.",
        problem.sentence());
  }

  @Test
  void soAreThoseOfTheGroundTruth() {
    object(5, new RunLength(Mask.empty(90, 100), true), false);
    Problem problem = assertThrows(Problem.class, truth::build);
    assertTrue(problem.sentence().startsWith("Annotation 5 has a mask of"), problem::sentence);
  }

  @Test
  void missingMasksAndSizesAreTold() {
    object(4, new Polygons(List.of()), false);
    Problem problem = assertThrows(Problem.class, truth::build);
    assertTrue(problem.sentence().startsWith("Annotation 4 has no segm"), problem::sentence);
    GroundTruth.Builder unsized = GroundTruth.builder(IouType.SEGM);
    unsized.image(3);
    unsized.category(1);
    unsized.add(1, 3, 1, 0, 0, 9, 9, 81, false);
    unsized.pixels(rectangle(0, 0, 9, 9));
    problem = assertThrows(Problem.class, unsized::build);
    assertTrue(problem.sentence().startsWith("Image 3 has no width"), problem::sentence);
  }

  @Test
  void polygonsFarOutsideAreTold() {
    object(6, rectangle(0, 0, 1e7, 10), false);
    Problem problem = assertThrows(Problem.class, truth::build);
    assertTrue(problem.sentence().startsWith("Annotation 6 has a polygon"), problem::sentence);
  }

  private static Segmentation rectangle(double left, double top, double right, double bottom) {
    return new Polygons(List.of(new Polygon(left, top, left, bottom, right, bottom, right, top)));
  }

  private void object(long id, Segmentation pixels, boolean crowd) {
    truth.add(id, 1, 1, 0, 0, 100, 100, 5000, crowd);
    truth.pixels(pixels);
  }

  private void said(double score, Segmentation pixels) {
    found.add(found.count() + 1L, 1, 1, 0, 0, 100, 100, 5000, score);
    found.pixels(pixels);
  }

  private Evaluation evaluate() {
    return CocoEvaluation.evaluate(truth.build(), found.build(), Progress.NONE);
  }
}
