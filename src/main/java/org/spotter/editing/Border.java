package org.spotter.editing;

import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Keeps points and moves inside an image. An image of unknown size (0) holds nothing back.
record Border(double width, double height) {
  /// How near, in screen pixels, a point must come to the border to snap to it.
  private static final double REACH = 6;

  static Border of(Image image) {
    return new Border(
        image.width() > 0 ? image.width() : Double.POSITIVE_INFINITY,
        image.height() > 0 ? image.height() : Double.POSITIVE_INFINITY);
  }

  /// The point inside the image, on its border when near to it, and to a hundredth of a pixel: no
  /// hand is finer, and the numbers stay readable.
  Point snap(Point p, double pixel) {
    return new Point(snap(p.x(), width, REACH * pixel), snap(p.y(), height, REACH * pixel));
  }

  private static double snap(double v, double limit, double reach) {
    if (v <= Math.min(reach, limit / 4)) {
      return 0;
    }
    return v >= limit - Math.min(reach, limit / 4) ? limit : hundredth(v);
  }

  /// The image's box; only of an image whose size is known.
  Box box() {
    return new Box(0, 0, width, height);
  }

  /// Whether the box is inside the image.
  boolean holds(Box b) {
    return b.x() >= 0 && b.y() >= 0 && b.right() <= width && b.bottom() <= height;
  }

  boolean holds(double x, double y) {
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }

  /// The part of the box inside the image, or null when there is none.
  @Nullable Box cut(Box b) {
    Box inside = b.clip(width, height);
    boolean lost =
        (inside.width() == 0 && b.width() > 0) || (inside.height() == 0 && b.height() > 0);
    return holds(b) ? b : lost ? null : inside;
  }

  /// The nearest point that is inside the image.
  Point inside(Point p) {
    return new Point(Math.clamp(p.x(), 0, width), Math.clamp(p.y(), 0, height));
  }

  static Point hundredth(Point p) {
    return new Point(hundredth(p.x()), hundredth(p.y()));
  }

  static double hundredth(double v) {
    return Math.rint(v * 100) / 100;
  }
}
