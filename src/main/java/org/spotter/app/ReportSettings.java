package org.spotter.app;

import org.spotter.evaluation.OperatingPoint;
import org.spotter.task.Problem;

/// How a report looks at a run.
///
/// @param point the overlap and the score from which predictions are right and count
/// @param samples how often certainty draws the images anew
/// @param byFolder whether it draws whole folders (a camera, a site, a day) instead of images
public record ReportSettings(OperatingPoint point, int samples, boolean byFolder) {
  private static final int SAMPLES = 1000;

  /// Predictions from score 0.3 on that overlap by 0.5.
  public static final ReportSettings USUAL =
      new ReportSettings(
          OperatingPoint.at(EvaluationReport.MATCH_IOU, HtmlReport.MIN_SCORE), SAMPLES, false);

  /// @throws Problem when a number is out of its range
  public ReportSettings {
    if (!(point.iou() >= .1 && point.iou() <= 1)) {
      throw new Problem("The overlap is " + point.iou() + " but must be from 0.1 to 1.");
    }
    if (!(point.score() >= 0 && point.score() <= 1)) {
      throw new Problem("The lowest score is " + point.score() + " but must be from 0 to 1.");
    }
    if (samples < 1 || samples > 100_000) {
      throw new Problem("The number of samples is " + samples + " but must be 1 to 100000.");
    }
  }
}
