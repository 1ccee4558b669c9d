package org.spotter.cli;

import java.util.ArrayList;
import java.util.List;
import org.spotter.app.ReportPart;
import org.spotter.app.ReportParts;
import org.spotter.app.ReportSettings;
import org.spotter.app.ReportSource;
import org.spotter.app.ReportTable;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.task.Progress;
import picocli.CommandLine.Option;

/// What is told besides COCO's numbers, and how it is looked at.
final class AnalysisOptions {
  @Option(
      names = "--also",
      split = ",",
      paramLabel = "PART",
      description =
          "tell more, several with commas: threshold, confusion, errors, certainty, calibration, labels, slices, pose, or all")
  List<String> parts = new ArrayList<>();

  @Option(
      names = "--min-score",
      defaultValue = "0.3",
      paramLabel = "S",
      description = "predictions below it do not count as found; default: ${DEFAULT-VALUE}")
  double minScore = .3;

  @Option(
      names = "--iou",
      defaultValue = "0.5",
      paramLabel = "T",
      description =
          "the overlap (of joints the OKS) from which a prediction is right; default: ${DEFAULT-VALUE}")
  double iou = .5;

  @Option(
      names = "--samples",
      defaultValue = "1000",
      paramLabel = "N",
      description = "how often certainty draws the images anew; default: ${DEFAULT-VALUE}")
  int samples = 1000;

  @Option(
      names = "--by-folder",
      description = "draw whole folders of images, as a camera or a site, not single images")
  boolean byFolder;

  /// Refuses wrong options before any work.
  void check() {
    settings();
    ReportParts.named(parts);
  }

  ReportSettings settings() {
    return new ReportSettings(OperatingPoint.at(iou, minScore), samples, byFolder);
  }

  List<ReportTable> tables(ReportSource source, Progress progress) {
    List<ReportTable> tables = new ArrayList<>();
    for (ReportPart part : ReportParts.named(parts)) {
      if (part.fits(source.report()) || parts.contains(part.name())) {
        tables.addAll(part.tables(source, progress));
      }
    }
    return tables;
  }
}
