package org.spotter.cli;

import java.util.ArrayList;
import java.util.List;
import org.spotter.app.ReportPart;
import org.spotter.app.ReportParts;
import org.spotter.app.ReportSource;
import org.spotter.app.ReportTable;
import org.spotter.task.Problem;
import org.spotter.task.Progress;
import picocli.CommandLine.Option;

/// What is told besides COCO's numbers.
final class AnalysisOptions {
  @Option(
      names = "--also",
      split = ",",
      paramLabel = "PART",
      description =
          "tell more, several with commas: threshold, confusion, errors, certainty, calibration, labels, slices, pose, pixels, or all")
  List<String> parts = new ArrayList<>();

  /// Refuses wrong names before any work.
  void check() {
    ReportParts.named(parts);
  }

  /// Whether a best score is looked for, which is tuning.
  boolean tunes() {
    return parts.contains("threshold") || parts.contains("all");
  }

  List<ReportTable> tables(ReportSource source, Progress progress) {
    List<ReportTable> tables = new ArrayList<>();
    for (ReportPart part : ReportParts.named(parts)) {
      if (part.fits(source.report())) {
        tables.addAll(part.tables(source, progress));
      } else if (parts.contains(part.name())) {
        throw new Problem(
            "Part "
                + part.name()
                + " has nothing to say of "
                + source.report().truth().type().label()
                + "; choose another --iou-type.");
      }
    }
    return tables;
  }
}
