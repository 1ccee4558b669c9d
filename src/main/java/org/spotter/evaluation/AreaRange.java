package org.spotter.evaluation;

/// COCO's ranges of object size, in square pixels, both ends included.
public enum AreaRange {
  ALL(0, 0, 1e5 * 1e5),
  SMALL(1, 0, 32 * 32),
  MEDIUM(2, 32 * 32, 96 * 96),
  LARGE(3, 96 * 96, 1e5 * 1e5);

  /// Its place in arrays.
  final int place;

  private final double from;
  private final double to;

  AreaRange(int place, double from, double to) {
    this.place = place;
    this.from = from;
    this.to = to;
  }

  public boolean holds(double area) {
    return !(area < from || area > to);
  }
}
