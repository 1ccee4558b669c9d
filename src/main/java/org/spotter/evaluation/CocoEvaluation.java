package org.spotter.evaluation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// COCO's evaluation of boxes, masks or joints, equal to pycocotools' `COCOeval`; which of them,
/// the ground truth says. Categories are worked on in parallel, the largest first.
public final class CocoEvaluation {
  private CocoEvaluation() {}

  /// @throws Problem when a prediction is on an image or of a category that the ground truth does
  ///   not have, or its mask or joints do not fit
  /// @throws Cancelled when progress asked to stop
  public static Evaluation evaluate(GroundTruth truth, Detections found, Progress progress) {
    Pairing pairing = Pairing.of(truth, found);
    int n = truth.categoryIds.length;
    int[] limits = Thresholds.limits(truth.type);
    CategoryCurves[] curves = new CategoryCurves[n];
    AtomicInteger done = new AtomicInteger();
    Parallel.each(
        pairing.largestFirst(),
        k -> {
          progress.check();
          curves[k] = CategoryCurves.of(CategoryMatching.of(pairing, k), limits);
          progress.report("Evaluating categories", done.incrementAndGet(), n);
        });
    return new Evaluation(truth.type, truth.categoryIds, Arrays.asList(curves));
  }
}
