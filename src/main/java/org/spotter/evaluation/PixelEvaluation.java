package org.spotter.evaluation;

import java.util.Arrays;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// Judges masks of instances as class maps: on each image the objects are painted in the order they
/// were added, and predictions by rising score, so that the surest lies on top. Crowds are void. A
/// pixel that nothing covers is background.
public final class PixelEvaluation {
  private PixelEvaluation() {}

  /// Class 0 is the background; the others are the categories in the order of their ids.
  ///
  /// @param matching of an evaluation of masks
  /// @param point predictions below its scores are not painted
  /// @throws IllegalArgumentException when not masks are compared
  /// @throws Cancelled when progress asked to stop
  public static PixelTally of(Matching matching, OperatingPoint point, Progress progress) {
    GroundTruth truth = matching.truth();
    if (truth.type != IouType.SEGM) {
      throw new IllegalArgumentException("only masks have pixels");
    }
    PixelTally tally = new PixelTally(truth.categoryIds.length + 1);
    double[] from = point.scores(truth);
    for (int image = 0; image < truth.imageCount(); image++) {
      progress.check();
      if (truth.fit.hasSize(image)) {
        tally.add(truth(matching, image), said(matching, image, from));
      }
      progress.report("Comparing pixels", image + 1, truth.imageCount());
    }
    return tally;
  }

  private static ClassMap truth(Matching m, int image) {
    GroundTruth truth = m.truth();
    ClassMap map = ClassMap.background(truth.fit.width(image), truth.fit.height(image));
    Grouping objects = m.overlaps.objectsByImage;
    for (int i = objects.start[image]; i < objects.start[image + 1]; i++) {
      int row = objects.row[i];
      boolean crowd = truth.crowd.get(row);
      short kind = crowd ? ClassMap.VOID : (short) (truth.category[row] + 1);
      map.paint(truth.fit.mask(truth.rows, row, image), kind);
    }
    return map;
  }

  private static ClassMap said(Matching m, int image, double[] from) {
    Pairing pairing = m.overlaps.pairing;
    Grouping byImage = m.overlaps.byImage;
    Fit fit = m.truth().fit;
    ClassMap map = ClassMap.background(fit.width(image), fit.height(image));
    int[] rows = Arrays.copyOfRange(byImage.row, byImage.start[image], byImage.start[image + 1]);
    for (int i = rows.length - 1; i >= 0; i--) {
      int kind = pairing.category[rows[i]];
      if (pairing.found.score[rows[i]] >= from[kind]) {
        map.paint(fit.mask(pairing.found.rows, rows[i], image), (short) (kind + 1));
      }
    }
    return map;
  }
}
