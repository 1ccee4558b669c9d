package org.spotter.cli;

import org.spotter.app.ReportSettings;
import org.spotter.evaluation.OperatingPoint;
import picocli.CommandLine.Option;

/// How a run is looked at.
final class LookOptions {
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
      description =
          "how often images are drawn anew to learn how sure numbers are; default: ${DEFAULT-VALUE}")
  int samples = 1000;

  @Option(
      names = "--by-folder",
      description = "draw whole folders of images, as a camera or a site, not single images")
  boolean byFolder;

  /// @throws org.spotter.task.Problem when a number is out of its range
  ReportSettings settings() {
    return new ReportSettings(OperatingPoint.at(iou, minScore), samples, byFolder);
  }
}
