package org.spotter.evaluation;

import java.util.List;

/// Objects whose boxes are almost the same: labelled twice, or under two names.
final class DuplicateLabels {
  private DuplicateLabels() {}

  /// @param same the overlap of boxes from which on two are taken for one
  static void addTo(List<LabelError> errors, Matching matching, double same) {
    Grouping objects = matching.overlaps.objectsByImage;
    GroundTruth truth = matching.truth();
    for (int image = 0; image + 1 < objects.start.length; image++) {
      for (int i = objects.start[image]; i < objects.start[image + 1]; i++) {
        for (int j = objects.start[image]; j < i; j++) {
          add(errors, truth, objects.row[i], objects.row[j], same);
        }
      }
    }
  }

  private static void add(
      List<LabelError> errors, GroundTruth truth, int later, int earlier, double same) {
    if (truth.crowd.get(later) || truth.crowd.get(earlier)) {
      return;
    }
    double overlap = Boxes.iou(truth.rows, later, earlier);
    boolean alike = truth.category[later] == truth.category[earlier];
    // Of two names for one place often both are right: a person and what she wears.
    double needed = alike ? same : (1 + same) / 2;
    if (overlap >= needed) {
      double suspicion = alike ? overlap : overlap / 2;
      errors.add(
          new LabelError(
              LabelError.Kind.DUPLICATE, suspicion, Matches.NOBODY, later, earlier, overlap));
    }
  }
}
