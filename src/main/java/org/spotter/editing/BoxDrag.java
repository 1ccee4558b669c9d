package org.spotter.editing;

import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// A box between where it was begun and where the pointer is.
///
/// @param anchor where it was begun: a corner, or the middle
/// @param square whether all sides are as long as the longer one
/// @param centred whether the anchor is the middle
record BoxDrag(Point anchor, Point at, boolean square, boolean centred) {
  BoxDrag to(Point p, Modifiers modifiers) {
    return new BoxDrag(anchor, p, modifiers.shift(), modifiers.alt());
  }

  /// The box, inside the image.
  Box box(Border border) {
    double dx = at.x() - anchor.x();
    double dy = at.y() - anchor.y();
    double width = Math.min(Math.abs(dx), room(anchor.x(), dx, border.width()));
    double height = Math.min(Math.abs(dy), room(anchor.y(), dy, border.height()));
    if (square) {
      double longer = Math.max(Math.abs(dx), Math.abs(dy));
      double least =
          Math.min(room(anchor.x(), dx, border.width()), room(anchor.y(), dy, border.height()));
      width = Math.min(longer, least);
      height = width;
    }
    Point corner = anchor.plus(Math.copySign(width, dx), Math.copySign(height, dy));
    Point opposite =
        centred ? anchor.plus(anchor.x() - corner.x(), anchor.y() - corner.y()) : anchor;
    return Box.between(Border.hundredth(corner), Border.hundredth(opposite));
  }

  /// How far the box can go from the anchor before it leaves the image.
  private double room(double from, double way, double limit) {
    double onward = way < 0 ? from : limit - from;
    return centred ? Math.min(from, limit - from) : onward;
  }
}
