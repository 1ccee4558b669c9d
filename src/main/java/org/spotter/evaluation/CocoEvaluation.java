package org.spotter.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /// The same after an edit: only some categories are matched anew.
  ///
  /// @param edited categories, as places
  static Evaluation again(Evaluation before, Matching after, BitSet edited) {
    Pairing pairing = after.overlaps.pairing;
    Grouping byScore = after.byScore;
    int[] limits = Thresholds.limits(pairing.truth.type);
    Map<Integer, CategoryCurves> curves = new ConcurrentHashMap<>();
    Parallel.each(
        edited.stream().toArray(),
        k -> {
          int[] own = Arrays.copyOfRange(byScore.row, byScore.start[k], byScore.start[k + 1]);
          int[] rows = byImage(own, pairing);
          CategoryMatching matched = CategoryMatching.of(pairing, k, rows, 0, rows.length);
          curves.put(k, CategoryCurves.of(matched, limits));
        });
    return before.with(curves);
  }

  private static int[] byImage(int[] rows, Pairing pairing) {
    int[] image = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      image[i] = pairing.image[rows[i]];
    }
    int[] order = Grouping.of(image, pairing.truth.imageIds.length).row;
    int[] sorted = new int[rows.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = rows[order[i]];
    }
    return sorted;
  }
}
