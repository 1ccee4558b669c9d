package org.spotter.evaluation;

import java.util.List;

/// Precision and recall of one or several categories: what a [Metric] reads.
public final class Curves {
  private final List<CategoryCurves> categories;

  Curves(List<CategoryCurves> categories) {
    this.categories = categories;
  }

  /// The mean precision over thresholds from `fromIou` to below `toIou` (places in the list of IoU
  /// thresholds), all recall thresholds and the categories that have objects in the range; -1 when
  /// none has.
  double meanPrecision(int fromIou, int toIou, AreaRange range) {
    double[] values = new double[(toIou - fromIou) * Thresholds.RECALLS * categories.size()];
    int n = 0;
    for (int t = fromIou; t < toIou; t++) {
      for (int r = 0; r < Thresholds.RECALLS; r++) {
        for (CategoryCurves c : categories) {
          double precision = c.precision(t, r, range);
          if (precision > -1) {
            values[n++] = precision;
          }
        }
      }
    }
    return NumpyMean.of(values, n);
  }

  /// The mean recall over thresholds from `fromIou` to below `toIou` and the categories that have
  /// objects in the range; -1 when none has.
  ///
  /// @param limit place in the limits on predictions an image
  double meanRecall(int fromIou, int toIou, AreaRange range, int limit) {
    double[] values = new double[(toIou - fromIou) * categories.size()];
    int n = 0;
    for (int t = fromIou; t < toIou; t++) {
      for (CategoryCurves c : categories) {
        double recall = c.recall(t, range, limit);
        if (recall > -1) {
          values[n++] = recall;
        }
      }
    }
    return NumpyMean.of(values, n);
  }

  /// The precision-recall curve at one IoU threshold: the mean over the categories that have
  /// objects, at recall 0, 0.01, … 1; empty when none has.
  ///
  /// @param iou place in the list of IoU thresholds, 0 for 0.5
  public double[] precisionAt(int iou) {
    double[] curve = new double[Thresholds.RECALLS];
    int n = 0;
    for (CategoryCurves c : categories) {
      if (c.precision(iou, 0, AreaRange.ALL) > -1) {
        n++;
        for (int r = 0; r < curve.length; r++) {
          curve[r] += c.precision(iou, r, AreaRange.ALL);
        }
      }
    }
    for (int r = 0; r < curve.length; r++) {
      curve[r] /= Math.max(1, n);
    }
    return n == 0 ? new double[0] : curve;
  }
}
