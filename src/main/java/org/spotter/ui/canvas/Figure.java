package org.spotter.ui.canvas;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.editing.Shape;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Something to paint: an annotation or a prediction with all that a painter needs to know.
///
/// @param id of the annotation or the prediction
/// @param kind which of the two
/// @param shape where it is
/// @param bounds the box around the shape
/// @param color its category's
/// @param tag what is written on it
/// @param skeleton how its joints are connected, or null when that is not known
/// @param manner what sets it apart from a plain object
record Figure(
    long id,
    Kind kind,
    Shape shape,
    Box bounds,
    Color color,
    String tag,
    @Nullable Skeleton skeleton,
    Manner manner) {
  /// Image pixels that a tag keeps off a joint.
  private static final double JOINT = 4;

  /// Ground truth is solid, a prediction dashed.
  enum Kind {
    TRUTH,
    PREDICTION
  }

  /// About how many vertices it takes as long as to draw.
  long weight() {
    long fixed = 10;
    return switch (shape.segmentation()) {
      case Segmentation.Polygons(var parts) ->
          fixed + parts.stream().mapToLong(Polygon::size).sum();
      case Segmentation.RunLength _ -> fixed + (long) Math.min(4000, bounds.area() / 500);
      case null -> fixed;
    };
  }

  /// Whether its box is drawn: where nothing finer is.
  boolean showsBox() {
    return shape.isPlainBox();
  }

  /// Where its tag belongs: a box's upper left corner, else its topmost point.
  Point top() {
    if (showsBox()) {
      return new Point(bounds.x(), bounds.y());
    }
    Keypoints joints = shape.keypoints();
    if (shape.segmentation() instanceof Segmentation.Polygons(var parts) && !parts.isEmpty()) {
      return topmost(parts);
    }
    boolean isMask = shape.segmentation() instanceof Segmentation.RunLength;
    return joints == null || isMask ? new Point(bounds.center().x(), bounds.y()) : topmost(joints);
  }

  private static Point topmost(List<Polygon> parts) {
    return parts.stream()
        .flatMap(p -> IntStream.range(0, p.size()).mapToObj(i -> new Point(p.x(i), p.y(i))))
        .min(Comparator.comparingDouble(Point::y))
        .orElse(new Point(0, 0));
  }

  private static Point topmost(Keypoints joints) {
    return IntStream.range(0, joints.size())
        .filter(i -> joints.visibility(i) > 0)
        .mapToObj(i -> new Point(joints.x(i), joints.y(i) - JOINT))
        .min(Comparator.comparingDouble(Point::y))
        .orElse(new Point(0, 0));
  }
}
