package org.spotter.evaluation;

/// COCO's average precision with at most 100 predictions an image.
///
/// @param fromIou place of the first IoU threshold
/// @param toIou place after the last IoU threshold
record AveragePrecision(String name, int fromIou, int toIou, AreaRange range) implements Metric {
  @Override
  public double of(Curves curves) {
    return curves.meanPrecision(fromIou, toIou, range);
  }
}
