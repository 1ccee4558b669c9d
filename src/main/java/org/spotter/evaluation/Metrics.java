package org.spotter.evaluation;

import static org.spotter.evaluation.AreaRange.ALL;
import static org.spotter.evaluation.AreaRange.LARGE;
import static org.spotter.evaluation.AreaRange.MEDIUM;
import static org.spotter.evaluation.AreaRange.SMALL;

import java.util.List;

/// The metrics Spotter knows.
public final class Metrics {
  private static final int ALL_IOUS = Thresholds.IOUS;

  /// The twelve numbers of COCO for boxes and masks, in the order of pycocotools.
  private static final List<Metric> OF_SHAPES =
      List.of(
          new AveragePrecision("AP", 0, ALL_IOUS, ALL),
          new AveragePrecision("AP50", 0, 1, ALL),
          new AveragePrecision("AP75", 5, 6, ALL),
          new AveragePrecision("APs", 0, ALL_IOUS, SMALL),
          new AveragePrecision("APm", 0, ALL_IOUS, MEDIUM),
          new AveragePrecision("APl", 0, ALL_IOUS, LARGE),
          new AverageRecall("AR1", 0, ALL_IOUS, 0, ALL),
          new AverageRecall("AR10", 0, ALL_IOUS, 1, ALL),
          new AverageRecall("AR100", 0, ALL_IOUS, 2, ALL),
          new AverageRecall("ARs", 0, ALL_IOUS, 2, SMALL),
          new AverageRecall("ARm", 0, ALL_IOUS, 2, MEDIUM),
          new AverageRecall("ARl", 0, ALL_IOUS, 2, LARGE));

  /// The ten numbers of COCO for joints, which has no small persons.
  private static final List<Metric> OF_POSES =
      List.of(
          new AveragePrecision("AP", 0, ALL_IOUS, ALL),
          new AveragePrecision("AP50", 0, 1, ALL),
          new AveragePrecision("AP75", 5, 6, ALL),
          new AveragePrecision("APm", 0, ALL_IOUS, MEDIUM),
          new AveragePrecision("APl", 0, ALL_IOUS, LARGE),
          new AverageRecall("AR", 0, ALL_IOUS, 0, ALL),
          new AverageRecall("AR50", 0, 1, 0, ALL),
          new AverageRecall("AR75", 5, 6, 0, ALL),
          new AverageRecall("ARm", 0, ALL_IOUS, 0, MEDIUM),
          new AverageRecall("ARl", 0, ALL_IOUS, 0, LARGE));

  private Metrics() {}

  /// The numbers of COCO, in the order of pycocotools.
  public static List<Metric> of(IouType type) {
    return switch (type) {
      case BBOX, SEGM -> OF_SHAPES;
      case KEYPOINTS -> OF_POSES;
    };
  }
}
