package org.spotter.evaluation;

import static org.spotter.evaluation.AreaRange.ALL;
import static org.spotter.evaluation.AreaRange.LARGE;
import static org.spotter.evaluation.AreaRange.MEDIUM;
import static org.spotter.evaluation.AreaRange.SMALL;

import java.util.List;

/// The metrics Spotter knows.
public final class Metrics {
  /// The twelve numbers of COCO for boxes (and masks), in the order of pycocotools.
  public static final List<Metric> COCO =
      List.of(
          new AveragePrecision("AP", 0, Thresholds.IOUS, ALL),
          new AveragePrecision("AP50", 0, 1, ALL),
          new AveragePrecision("AP75", 5, 6, ALL),
          new AveragePrecision("APs", 0, Thresholds.IOUS, SMALL),
          new AveragePrecision("APm", 0, Thresholds.IOUS, MEDIUM),
          new AveragePrecision("APl", 0, Thresholds.IOUS, LARGE),
          new AverageRecall("AR1", 0, ALL),
          new AverageRecall("AR10", 1, ALL),
          new AverageRecall("AR100", 2, ALL),
          new AverageRecall("ARs", 2, SMALL),
          new AverageRecall("ARm", 2, MEDIUM),
          new AverageRecall("ARl", 2, LARGE));

  private Metrics() {}
}
