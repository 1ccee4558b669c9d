package org.spotter.evaluation;

/// COCO's average precision with as many predictions an image as may be: 100, of poses 20.
///
/// @param fromIou place of the first IoU threshold
/// @param toIou place after the last IoU threshold
record AveragePrecision(String name, int fromIou, int toIou, AreaRange range) implements Metric {
  @Override
  public double of(Curves curves) {
    return curves.meanPrecision(fromIou, toIou, range);
  }
}
