package org.spotter.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// The joints of one annotation, labelled or not.
///
/// @param skeleton its category's; joints without one are numbered from 1
record Joints(Annotation annotation, Skeleton skeleton) {
  /// How near, in screen pixels, the pointer must come to a joint.
  private static final double REACH = 8;

  /// How much farther than the joints a box around them reaches, as a part of its longer side:
  /// joints lie inside the body.
  private static final double FLESH = 0.06;

  private static final double LEAST_FLESH = 2;

  /// Empty for an annotation that neither has joints nor a category with a skeleton.
  static Optional<Joints> of(Annotation a, Document document) {
    Skeleton known = document.category(a.categoryId()).map(Category::skeleton).orElse(null);
    if (known != null) {
      return Optional.of(new Joints(a, known));
    }
    return Optional.ofNullable(a.keypoints()).map(k -> new Joints(a, numbered(k.size())));
  }

  private static Skeleton numbered(int joints) {
    return new Skeleton(
        IntStream.rangeClosed(1, joints).mapToObj(Integer::toString).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  /// Those of the one annotation that is selected and may be changed.
  static Optional<Joints> selected(Scene scene) {
    return scene.selection().size() != 1
        ? Optional.empty()
        : scene.selection().of(scene.document()).stream()
            .filter(scene.settings()::reaches)
            .flatMap(a -> of(a, scene.document()).stream())
            .findFirst();
  }

  /// As many as the skeleton has; those that the annotation does not have are not labelled.
  Keypoints keypoints() {
    Keypoints present = annotation.keypoints();
    double[] xyv = present == null ? new double[0] : present.toArray();
    return new Keypoints(Arrays.copyOf(xyv, Math.max(xyv.length, 3 * skeleton.size())));
  }

  boolean anyLabelled() {
    return keypoints().labelled() > 0;
  }

  boolean isLabelled(int joint) {
    return joint < keypoints().size() && keypoints().visibility(joint) > 0;
  }

  /// Those that are not labelled, in the skeleton's order.
  List<Integer> missing() {
    return IntStream.range(0, skeleton.size()).filter(j -> !isLabelled(j)).boxed().toList();
  }

  String name(int joint) {
    return joint < skeleton.size() ? skeleton.joints().get(joint) : "#" + (joint + 1);
  }

  Point place(int joint) {
    return new Point(keypoints().x(joint), keypoints().y(joint));
  }

  /// The nearest labelled joint at a point.
  Optional<Integer> at(Point p, double pixel) {
    int best = -1;
    double least = REACH * pixel;
    for (int j = 0; j < keypoints().size(); j++) {
      double distance = place(j).distance(p);
      if (isLabelled(j) && distance <= least) {
        best = j;
        least = distance;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  /// With a joint somewhere else and as visible as said; not labelled it has no place.
  ///
  /// @param visibility 0, 1 or 2
  Keypoints with(int joint, Point p, double visibility) {
    return put(keypoints(), joint, p, visibility);
  }

  static Keypoints put(Keypoints all, int joint, Point p, double visibility) {
    double[] xyv = all.toArray();
    boolean labelled = visibility > 0;
    xyv[3 * joint] = labelled ? p.x() : 0;
    xyv[3 * joint + 1] = labelled ? p.y() : 0;
    xyv[3 * joint + 2] = visibility;
    return new Keypoints(xyv);
  }

  /// The annotation with other joints. Its box stays, unless it was one around the joints alone.
  Annotation with(Keypoints after, Image image) {
    Box box = annotation.bbox();
    Box next = around(after, image);
    boolean follows =
        annotation.segmentation() == null
            && next != null
            && (box == null || box.equals(around(keypoints(), image)));
    return annotation.withKeypoints(after, follows ? next : box);
  }

  /// The annotation without joints; empty when nothing else of it would be left.
  Optional<Annotation> without() {
    Segmentation pixels = annotation.segmentation();
    return annotation.bbox() == null && pixels == null
        ? Optional.empty()
        : Optional.of(annotation.withKeypoints(null, annotation.bbox()));
  }

  /// A box around labelled joints, in the image; null when there is none.
  static @Nullable Box around(Keypoints joints, Image image) {
    Box bounds = joints.bounds();
    if (bounds == null) {
      return null;
    }
    double flesh = Math.max(LEAST_FLESH, FLESH * Math.max(bounds.width(), bounds.height()));
    Border border = Border.of(image);
    return Box.ofCorners(
        Border.hundredth(Math.max(0, bounds.x() - flesh)),
        Border.hundredth(Math.max(0, bounds.y() - flesh)),
        Border.hundredth(Math.min(border.width(), bounds.right() + flesh)),
        Border.hundredth(Math.min(border.height(), bounds.bottom() + flesh)));
  }
}
