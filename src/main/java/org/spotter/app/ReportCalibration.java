package org.spotter.app;

import java.util.List;
import java.util.Locale;
import org.spotter.evaluation.Calibration;
import org.spotter.task.Progress;

/// Whether scores mean what they say.
final class ReportCalibration implements ReportPart {
  static final int BINS = 10;

  /// Below it a detector says much that nobody looks at.
  static final double MIN_SCORE = .05;

  @Override
  public String name() {
    return "calibration";
  }

  @Override
  public String about() {
    return "whether a score of 0.8 means right in 8 of 10 cases";
  }

  @Override
  public List<ReportTable> tables(ReportSource source, Progress progress) {
    return List.of(perCategory(source, progress), bins(of(source, progress)));
  }

  /// The calibration over all categories.
  static Calibration of(ReportSource source, Progress progress) {
    return Calibration.of(source.matches(progress), MIN_SCORE, BINS);
  }

  private static ReportTable perCategory(ReportSource source, Progress progress) {
    var table =
        ReportTable.of(
            "calibration",
            "Whether scores mean what they say",
            "category",
            "predictions",
            "expected error",
            "greatest error",
            "too sure by");
    table.note(
        String.format(
            Locale.ROOT,
            "Expected error (ECE): how far scores are from the part that is right, on average over"
                + " predictions of score %.2f and above.",
            MIN_SCORE));
    row(table, "all", of(source, progress));
    for (long id : source.categories()) {
      row(
          table,
          source.report().categoryName(id),
          Calibration.of(source.matches(progress), MIN_SCORE, BINS, id));
    }
    return table.build();
  }

  private static void row(ReportTable.Builder table, String name, Calibration c) {
    table.row(name, c.count(), c.expectedError(), c.greatestError(), c.overconfidence());
  }

  private static ReportTable bins(Calibration calibration) {
    var table =
        ReportTable.of(
            "reliability", "Reliability", "from", "to", "predictions", "mean score", "right");
    for (Calibration.Bin bin : calibration.bins()) {
      table.row(bin.from(), bin.to(), bin.count(), bin.meanScore(), bin.precision());
    }
    return table.build();
  }
}
