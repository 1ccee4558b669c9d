package org.spotter.app;

import java.util.List;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.PixelEvaluation;
import org.spotter.evaluation.PixelTally;
import org.spotter.task.Progress;

/// What each pixel is taken for, the masks painted over each other.
final class ReportPixels implements ReportPart {
  @Override
  public String name() {
    return "pixels";
  }

  @Override
  public String about() {
    return "masks as class maps: pixel accuracy, IoU of each class, outlines";
  }

  @Override
  public boolean fits(EvaluationReport report) {
    return report.truth().type() == IouType.SEGM;
  }

  @Override
  public List<ReportTable> tables(ReportSource source, Progress progress) {
    PixelTally tally =
        PixelEvaluation.of(source.matching(progress), source.settings().point(), progress);
    List<String> names = new java.util.ArrayList<>(ReportConfusion.names(source));
    names.addFirst(names.removeLast());
    return List.of(table(tally, names));
  }

  /// @param names of the classes, the background's first
  static ReportTable table(PixelTally tally, List<String> names) {
    var table =
        ReportTable.of("pixels", "Pixel by pixel", "class", "pixels", "IoU", "outline", "accuracy");
    table.note(
        "IoU: pixels right, by those that are or are said to be of the class; of all classes the mean"
            + " without the background. Outline: boundary F-score (Csurka et al. 2013), within 0.75 %"
            + " of the diagonal. Accuracy: the part of all pixels that is right.");
    table.row(
        "all",
        java.util.stream.IntStream.range(0, names.size()).mapToLong(tally::inTruth).sum(),
        tally.meanIou(1),
        tally.meanBoundary(),
        tally.accuracy());
    for (int k = 0; k < names.size(); k++) {
      if (tally.inTruth(k) > 0 || !Double.isNaN(tally.iou(k))) {
        double found = tally.inTruth(k) == 0 ? Double.NaN : share(tally, k);
        table.row(names.get(k), tally.inTruth(k), tally.iou(k), tally.boundary(k), found);
      }
    }
    return table.build();
  }

  private static double share(PixelTally tally, int kind) {
    return (double) tally.count(kind, kind) / tally.inTruth(kind);
  }
}
