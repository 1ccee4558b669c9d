package org.spotter.geometry;

/// Intersection over union of boxes given as plain numbers, operation for operation as pycocotools'
/// `bbIou`, so that results are equal to the last bit. Static and on primitives: evaluation calls
/// it millions of times.
public final class BoxIou {
  private BoxIou() {}

  /// @param crowd whether the second box marks a crowd: then the first box's area stands for the
  ///   union, as a crowd may hold many objects
  /// @return 0 when the boxes do not overlap, else more than 0 up to 1
  public static double iou(
      double ax,
      double ay,
      double aw,
      double ah,
      double bx,
      double by,
      double bw,
      double bh,
      boolean crowd) {
    double w = Math.min(aw + ax, bw + bx) - Math.max(ax, bx);
    if (w <= 0) {
      return 0;
    }
    double h = Math.min(ah + ay, bh + by) - Math.max(ay, by);
    if (h <= 0) {
      return 0;
    }
    double common = w * h;
    double area = aw * ah;
    return common / (crowd ? area : area + bw * bh - common);
  }
}
