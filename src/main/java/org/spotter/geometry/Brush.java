package org.spotter.geometry;

import java.util.Arrays;
import java.util.List;

/// A brush for masks: a stamp dragged along a path. A pixel is painted when the stamp passes over
/// its centre.
///
/// A stroke becomes runs at once, without a dense image: each segment of the path crosses a column
/// of pixels in one strip. A brush thinner than 1.5 pixels draws from pixel centre to pixel centre,
/// so that it leaves a line one pixel wide without gaps.
///
/// @param tip the stamp
/// @param diameter its width in pixels, above 0
public record Brush(Tip tip, double diameter) {
  /// The shape of the stamp.
  public enum Tip {
    ROUND,
    SQUARE
  }

  private static final double THIN = 1.5;

  /// @throws IllegalArgumentException when the diameter is not a finite number above 0
  public Brush {
    if (!(diameter > 0 && Double.isFinite(diameter))) {
      throw new IllegalArgumentException("a brush needs a diameter above 0, not " + diameter);
    }
  }

  /// The pixels of an image of this size under the stroke.
  ///
  /// @param path the points that the middle of the stamp passes; one point is a dab, none paints
  ///   nothing
  /// @throws IllegalArgumentException for a point that is not finite
  public Mask stroke(List<Point> path, int width, int height) {
    StripSet strips = new StripSet(width, height);
    boolean thin = diameter < THIN;
    double radius = thin ? Math.max(0.5, diameter / 2) : diameter / 2;
    double[] xy = numbers(path, thin);
    for (int i = 0; i < Math.max(path.size() - 1, Math.min(1, path.size())); i++) {
      int next = Math.min(i + 1, path.size() - 1);
      segment(xy[2 * i], xy[2 * i + 1], xy[2 * next], xy[2 * next + 1], radius, strips);
    }
    return strips.build();
  }

  private static double[] numbers(List<Point> path, boolean thin) {
    double[] xy = path.stream().flatMapToDouble(Point::numbers).toArray();
    if (!Arrays.stream(xy).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a stroke needs finite numbers");
    }
    return thin ? Arrays.stream(xy).map(v -> Math.floor(v) + 0.5).toArray() : xy;
  }

  private void segment(double px, double py, double qx, double qy, double radius, StripSet strips) {
    int from = Math.max(0, (int) Math.ceil(Math.min(px, qx) - radius - 0.5));
    int to = Math.min(strips.width() - 1, (int) Math.floor(Math.max(px, qx) + radius - 0.5));
    Sweep sweep = new Sweep(px, py, qx, qy, radius);
    for (int x = from; x <= to; x++) {
      switch (tip) {
        case ROUND -> sweep.round(x + 0.5);
        case SQUARE -> sweep.square(x + 0.5);
      }
      strips.add(
          x, (int) Math.ceil(sweep.upper() - 0.5), (int) Math.floor(sweep.lower() - 0.5) + 1);
    }
  }
}
