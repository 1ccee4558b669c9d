package org.spotter.evaluation;

/// COCO's average recall over all IoU thresholds.
///
/// @param limit place in the list of limits on predictions an image
record AverageRecall(String name, int limit, AreaRange range) implements Metric {
  @Override
  public double of(Curves curves) {
    return curves.meanRecall(range, limit);
  }
}
