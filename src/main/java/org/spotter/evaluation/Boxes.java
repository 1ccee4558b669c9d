package org.spotter.evaluation;

import org.spotter.geometry.BoxIou;

/// Boxes of rows.
final class Boxes {
  private Boxes() {}

  /// How much the boxes of two rows overlap.
  static double iou(BoxRows rows, int a, int b) {
    double[] box = rows.box;
    int i = 4 * a;
    int j = 4 * b;
    return BoxIou.iou(
        box[i],
        box[i + 1],
        box[i + 2],
        box[i + 3],
        box[j],
        box[j + 1],
        box[j + 2],
        box[j + 3],
        false);
  }
}
