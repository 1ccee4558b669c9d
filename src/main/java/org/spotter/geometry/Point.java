package org.spotter.geometry;

import java.util.stream.DoubleStream;

/// A point in pixels of the upright image.
///
/// @param x pixels from the left edge
/// @param y pixels from the upper edge
public record Point(double x, double y) {
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  DoubleStream numbers() {
    return DoubleStream.of(x, y);
  }

  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
