package org.spotter.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// The part of an object that a step looks at: its box, or what is around some of its joints.
final class BodyPart {
  /// Joints of a lower score say nothing of where a part is.
  private static final double SEEN = 0.2;

  private final List<Integer> joints;

  /// @param joints places in the order of the object's keypoints; none for the whole box
  BodyPart(List<Integer> joints) {
    this.joints = List.copyOf(joints);
  }

  /// The part in pixels of the picture, null when it cannot be seen.
  @Nullable Box of(Prediction object) {
    if (joints.isEmpty()) {
      return object.bbox();
    }
    Keypoints points = object.keypoints();
    return points == null ? null : around(points);
  }

  private @Nullable Box around(Keypoints points) {
    Box box = null;
    for (int j : joints) {
      if (j < points.size() && points.visibility(j) >= SEEN) {
        Box joint = new Box(points.x(j), points.y(j), 0, 0);
        box = box == null ? joint : box.union(joint);
      }
    }
    return box;
  }
}
