package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import org.spotter.geometry.Point;
import org.spotter.geometry.Simplify;

/// A line in the making, corner by corner or, while the button is down, freehand.
///
/// @param points its corners so far, at least one
/// @param at where the pointer is
/// @param stroke the corner at which the button went down, or [#UP]
record Pen(List<Point> points, Point at, int stroke) {
  /// The button is up.
  static final int UP = -1;

  /// A shorter way of the pointer, in screen pixels, is a click and not a stroke.
  static final double CLICK = 4;

  /// Corners of a freehand stroke keep at least this many screen pixels apart.
  private static final double APART = 3;

  /// How far, in screen pixels, a vertex of a stroke may be off the line that is left.
  private static final double THIN = 0.75;

  Pen {
    points = List.copyOf(points);
  }

  static Pen down(Point first) {
    return new Pen(List.of(first), first, 0);
  }

  Point first() {
    return points.getFirst();
  }

  Point last() {
    return points.getLast();
  }

  int size() {
    return points.size();
  }

  boolean isDown() {
    return stroke != UP;
  }

  /// Whether more than a click came of the present stroke.
  boolean isFreehand() {
    return isDown() && stroke < points.size() - 1;
  }

  boolean isNearFirst(Point p, double pixel) {
    return first().distance(p) <= Handle.REACH * pixel;
  }

  boolean isNearLast(Point p, double pixel) {
    return last().distance(p) < CLICK * pixel;
  }

  Pen moved(Point to) {
    return new Pen(points, to, stroke);
  }

  /// The button goes down at the last of these corners, which all come to the line.
  Pen pressed(List<Point> corners) {
    List<Point> longer = new ArrayList<>(points);
    longer.addAll(corners);
    return new Pen(longer, longer.getLast(), longer.size() - 1);
  }

  /// The pointer moves on with the button down.
  Pen dragged(Point to, double pixel) {
    double least = (isFreehand() ? APART : CLICK) * pixel;
    if (last().distance(to) < least) {
      return moved(to);
    }
    List<Point> longer = new ArrayList<>(points);
    longer.add(to);
    return new Pen(longer, to, stroke);
  }

  Pen released() {
    return new Pen(points, at, UP);
  }

  /// The button goes up: the stroke, if it was one, is left with the vertices that it needs.
  Pen released(double pixel) {
    if (!isFreehand()) {
      return released();
    }
    List<Point> thin = new ArrayList<>(points.subList(0, stroke));
    thin.addAll(Simplify.line(points.subList(stroke, points.size()), THIN * pixel));
    return new Pen(thin, at, UP);
  }

  /// Without the last corner; with only one left it stays as it is.
  Pen shortened() {
    int kept = Math.max(1, points.size() - 1);
    return new Pen(points.subList(0, kept), at, UP);
  }
}
