package org.spotter.editing;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// Where an annotation or a prediction is: what of it can be seen, hit and enclosed. All three
/// parts null is a class of the whole image, which has no place.
public record Shape(
    @Nullable Box bbox, @Nullable Segmentation segmentation, @Nullable Keypoints keypoints) {
  public static Shape of(Annotation a) {
    return new Shape(a.bbox(), a.segmentation(), a.keypoints());
  }

  public static Shape of(Prediction p) {
    return new Shape(p.bbox(), p.segmentation(), p.keypoints());
  }

  public static Shape of(Box box) {
    return new Shape(box, null, null);
  }

  /// The smallest box around all of it, or null when it has no place.
  public @Nullable Box bounds() {
    return Stream.of(bbox, segmentBounds(), keypoints == null ? null : keypoints.bounds())
        .filter(Objects::nonNull)
        .reduce(Box::union)
        .orElse(null);
  }

  /// Whether it is a box and nothing else, so that handles can resize it.
  public boolean isPlainBox() {
    return bbox != null && segmentBounds() == null && !hasJoints();
  }

  /// Whether the point is on it.
  ///
  /// @param tolerance how far off, in image pixels, still counts
  public boolean hit(Point p, double tolerance) {
    Box around = bounds();
    if (around == null || !grown(around, tolerance).contains(p)) {
      return false;
    }
    return switch (segmentation) {
      case Segmentation.Polygons(var parts) when segmentBounds() != null ->
          parts.stream().anyMatch(part -> part.contains(p)) || onFinerParts(p, tolerance);
      case Segmentation.RunLength(var mask, _) when segmentBounds() != null ->
          mask.contains((int) Math.floor(p.x()), (int) Math.floor(p.y()))
              || onFinerParts(p, tolerance);
      case null, default -> true;
    };
  }

  private boolean onFinerParts(Point p, double tolerance) {
    return nearEdge(p, tolerance) || (keypoints != null && nearJoint(keypoints, p, tolerance));
  }

  private boolean nearEdge(Point p, double tolerance) {
    return segmentation instanceof Segmentation.Polygons(var parts)
        && parts.stream().anyMatch(part -> Distances.toOutline(part, p) <= tolerance);
  }

  private static boolean nearJoint(Keypoints joints, Point p, double tolerance) {
    for (int i = 0; i < joints.size(); i++) {
      if (joints.visibility(i) > 0
          && Math.hypot(joints.x(i) - p.x(), joints.y(i) - p.y()) <= tolerance) {
        return true;
      }
    }
    return false;
  }

  private boolean hasJoints() {
    return keypoints != null && keypoints.labelled() > 0;
  }

  private @Nullable Box segmentBounds() {
    return segmentation == null ? null : segmentation.bounds();
  }

  private static Box grown(Box b, double by) {
    return Box.ofCorners(b.x() - by, b.y() - by, b.right() + by, b.bottom() + by);
  }
}
