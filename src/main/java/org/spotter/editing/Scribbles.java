package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Brush;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;

/// What a person says of an object inside a box: strokes over what belongs to it and what does not;
/// of two that cross the later counts.
///
/// @param width of the image
/// @param height of the image
record Scribbles(Box box, int width, int height, List<Stroke> strokes) {
  Scribbles {
    strokes = List.copyOf(strokes);
  }

  static Scribbles none(Box box, int width, int height) {
    return new Scribbles(box, width, height, List.of());
  }

  /// @param diameter of the brush, in image pixels
  /// @param belongs whether what is under it belongs to the object
  record Stroke(List<Point> points, double diameter, boolean belongs) {
    Stroke {
      points = List.copyOf(points);
    }

    Stroke to(Point next) {
      List<Point> longer = new ArrayList<>(points);
      longer.add(next);
      return new Stroke(longer, diameter, belongs);
    }

    Mark mark() {
      return new Mark.Scribble(points, diameter, belongs);
    }
  }

  Scribbles with(Stroke stroke) {
    List<Stroke> more = new ArrayList<>(strokes);
    more.add(stroke);
    return new Scribbles(box, width, height, more);
  }

  /// Without the last stroke; there must be one.
  Scribbles shortened() {
    return new Scribbles(box, width, height, strokes.subList(0, strokes.size() - 1));
  }

  /// What is asked of the picture.
  Request.Extract asks() {
    return new Request.Extract(box, pixels(true), pixels(false));
  }

  private @Nullable Mask pixels(boolean belongs) {
    Mask all = Mask.empty(width, height);
    for (Stroke stroke : strokes) {
      Mask under = new Brush(Brush.Tip.ROUND, stroke.diameter).stroke(stroke.points, width, height);
      all = stroke.belongs == belongs ? all.or(under) : all.minus(under);
    }
    return all.isEmpty() ? null : all;
  }
}
