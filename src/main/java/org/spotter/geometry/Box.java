package org.spotter.geometry;

/// An upright rectangle, as COCO's `bbox`: `[x, y, width, height]` in pixels, floating point, never
/// rounded.
///
/// @param x left edge
/// @param y upper edge
/// @param width extent to the right, 0 or more
/// @param height extent downwards, 0 or more
public record Box(double x, double y, double width, double height) {
  /// @throws IllegalArgumentException when a number is not finite or an extent is negative
  public Box {
    if (!(Double.isFinite(x)
        && Double.isFinite(y)
        && Double.isFinite(width)
        && Double.isFinite(height))) {
      throw new IllegalArgumentException("a box needs finite numbers");
    }
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("a box needs a width and height of 0 or more");
    }
  }

  /// The box between two opposite corners, in whichever order they come.
  public static Box between(Point a, Point b) {
    return ofCorners(
        Math.min(a.x(), b.x()),
        Math.min(a.y(), b.y()),
        Math.max(a.x(), b.x()),
        Math.max(a.y(), b.y()));
  }

  /// The box from left, top, right and bottom edge.
  public static Box ofCorners(double left, double top, double right, double bottom) {
    return new Box(left, top, right - left, bottom - top);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double area() {
    return width * height;
  }

  public Point center() {
    return new Point(x + width / 2, y + height / 2);
  }

  public boolean contains(Point p) {
    return p.x() >= x && p.x() <= right() && p.y() >= y && p.y() <= bottom();
  }

  /// Intersection over union with another box, 0 to 1, as pycocotools computes it.
  public double iou(Box other) {
    return BoxIou.iou(x, y, width, height, other.x, other.y, other.width, other.height, false);
  }

  public Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /// Whether the boxes share a point; touching borders count.
  public boolean intersects(Box o) {
    return x <= o.right() && o.x <= right() && y <= o.bottom() && o.y <= bottom();
  }

  /// The smallest box around both.
  public Box union(Box o) {
    return ofCorners(
        Math.min(x, o.x),
        Math.min(y, o.y),
        Math.max(right(), o.right()),
        Math.max(bottom(), o.bottom()));
  }

  /// The part of this box inside an image of the given size; an empty box at the border where there
  /// is none.
  public Box clip(double imageWidth, double imageHeight) {
    double left = Math.clamp(x, 0, imageWidth);
    double top = Math.clamp(y, 0, imageHeight);
    return ofCorners(
        left, top, Math.clamp(right(), left, imageWidth), Math.clamp(bottom(), top, imageHeight));
  }
}
