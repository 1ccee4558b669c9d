package org.spotter.evaluation;

import java.util.BitSet;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// All that is known of how good a run is, kept so that an edit of one image's ground truth changes
/// it within milliseconds: who overlaps whom, and COCO's numbers. A value; an edit gives another.
public final class Judgement {
  private final Matching matching;
  private final Evaluation evaluation;

  private Judgement(Matching matching, Evaluation evaluation) {
    this.matching = matching;
    this.evaluation = evaluation;
  }

  /// @throws Problem when a prediction is on an image or of a category that the ground truth does
  ///   not have, or its mask or joints do not fit
  /// @throws org.spotter.task.Cancelled when progress asked to stop
  public static Judgement of(GroundTruth truth, Detections found, Progress progress) {
    Matching matching = Matching.of(truth, found, progress);
    return new Judgement(matching, CocoEvaluation.evaluate(truth, found, progress));
  }

  /// The same of what was worked out already.
  ///
  /// @param evaluation of the same ground truth and predictions as the matching
  public static Judgement of(Matching matching, Evaluation evaluation) {
    return new Judgement(matching, evaluation);
  }

  /// What overlaps what; from it come matches, outcomes, confusion and the rest.
  public Matching matching() {
    return matching;
  }

  /// COCO's numbers.
  public Evaluation evaluation() {
    return evaluation;
  }

  /// The same after somebody edited the objects of one image. Only the categories of its objects,
  /// before and now, are judged anew; the numbers are those of judging everything, to the last bit.
  ///
  /// @throws Problem when the image or a category is not among those that are judged, an id is
  ///   there already, or a mask or joints do not fit
  public Judgement with(ImageTruth edit) {
    Matching after = matching.with(edit);
    int image = after.truth().imagePlace(edit);
    BitSet categories = new BitSet();
    addCategories(matching, image, categories);
    addCategories(after, image, categories);
    return new Judgement(after, CocoEvaluation.again(evaluation, after, categories));
  }

  private static void addCategories(Matching matching, int image, BitSet into) {
    Grouping objects = matching.overlaps.objectsByImage;
    for (int i = objects.start[image]; i < objects.start[image + 1]; i++) {
      into.set(matching.truth().category[objects.row[i]]);
    }
  }
}
