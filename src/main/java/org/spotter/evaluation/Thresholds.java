package org.spotter.evaluation;

import java.util.stream.IntStream;

/// The places at which COCO looks, made by the same operations as numpy's `linspace`, so that they
/// are equal to the last bit.
public final class Thresholds {
  /// The number of IoU thresholds, from 0.5 to 0.95.
  public static final int IOUS = 10;

  /// The number of recall thresholds, from 0 to 1.
  public static final int RECALLS = 101;

  static final double[] IOU = linspace(.5, .95, IOUS);
  static final double[] RECALL = linspace(0, 1, RECALLS);

  private static final int[] LIMITS = {1, 10, 100};
  private static final int[] LIMITS_OF_POSES = {20};

  private Thresholds() {}

  /// At most so many predictions an image and category are looked at, by falling score; precision
  /// is measured with the last.
  static int[] limits(IouType type) {
    return switch (type) {
      case BBOX, SEGM -> LIMITS;
      case KEYPOINTS -> LIMITS_OF_POSES;
    };
  }

  public static double iou(int i) {
    return IOU[i];
  }

  public static double recall(int i) {
    return RECALL[i];
  }

  private static double[] linspace(double first, double last, int n) {
    double step = (last - first) / (n - 1);
    return IntStream.range(0, n).mapToDouble(i -> i == n - 1 ? last : i * step + first).toArray();
  }
}
