package org.spotter.evaluation;

/// COCO's average recall.
///
/// @param fromIou place of the first IoU threshold
/// @param toIou place after the last IoU threshold
/// @param limit place in the list of limits on predictions an image
record AverageRecall(String name, int fromIou, int toIou, int limit, AreaRange range)
    implements Metric {
  @Override
  public double of(Curves curves) {
    return curves.meanRecall(fromIou, toIou, range, limit);
  }
}
