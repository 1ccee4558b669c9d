package org.spotter.editing;

import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Image;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// Whole poses turned into others.
public final class Poses {
  private Poses() {}

  /// What was taken for the left is the right: the joints of each left/right pair change places.
  public static Keypoints swapped(Keypoints joints, Skeleton skeleton) {
    double[] xyv = joints.toArray();
    for (Skeleton.Pair pair : skeleton.mirrored()) {
      if (Math.max(pair.a(), pair.b()) < joints.size()) {
        swap(xyv, 3 * pair.a(), 3 * pair.b());
      }
    }
    return new Keypoints(xyv);
  }

  private static void swap(double[] xyv, int a, int b) {
    for (int i = 0; i < 3; i++) {
      double kept = xyv[a + i];
      xyv[a + i] = xyv[b + i];
      xyv[b + i] = kept;
    }
  }

  /// The pose in a mirror that stands upright in the middle of a box. What was the left is then the
  /// right, so that the names change places, too, and stay true.
  public static Keypoints mirrored(Keypoints joints, Skeleton skeleton, Box within) {
    double[] xyv = joints.toArray();
    double twice = 2 * within.x() + within.width();
    for (int i = 0; i < xyv.length; i += 3) {
      if (xyv[i + 2] > 0) {
        xyv[i] = Border.hundredth(twice - xyv[i]);
      }
    }
    return swapped(new Keypoints(xyv), skeleton);
  }

  /// The pose of an annotation of another image as a new annotation of this one: category, joints
  /// and, unless it was a box around the joints, box, and nothing else. Joints that would lie
  /// outside are not labelled; empty when none is left. It happens when a person asks for it, never
  /// by itself.
  ///
  /// @param newId of the new annotation
  public static Optional<Annotation> from(Annotation previous, Image image, long newId) {
    Keypoints joints = previous.keypoints();
    if (joints == null) {
      return Optional.empty();
    }
    Keypoints inside = inside(joints, image);
    Box around = Joints.around(inside, image);
    return around == null
        ? Optional.empty()
        : Optional.of(
            Annotation.drawn(newId, image.id(), previous.categoryId(), box(previous, around, image))
                .withKeypoints(inside, box(previous, around, image)));
  }

  private static Box box(Annotation previous, Box around, Image image) {
    Box box = previous.bbox();
    Border border = Border.of(image);
    Box clipped = box == null ? around : box.clip(border.width(), border.height());
    return clipped.width() > 0 && clipped.height() > 0 ? clipped : around;
  }

  private static Keypoints inside(Keypoints joints, Image image) {
    Border border = Border.of(image);
    Keypoints kept = joints;
    for (int j = 0; j < joints.size(); j++) {
      Point p = new Point(joints.x(j), joints.y(j));
      if (joints.visibility(j) > 0 && !border.inside(p).equals(p)) {
        kept = Joints.put(kept, j, p, 0);
      }
    }
    return kept;
  }
}
