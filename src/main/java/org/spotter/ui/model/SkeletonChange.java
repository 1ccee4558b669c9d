package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// Another skeleton for a category, and what that means for the objects that have joints already.
/// The numbers of an object's joints are in the skeleton's order: where joints go, come or change
/// places, every object is converted in the same step, and only when a person says so.
///
/// @param category as it is
/// @param after the skeleton it gets, or null for none
/// @param origins for each joint of `after` its place in the joints the objects have, -1 for a new
///   one
/// @param affected the objects of the category that have joints
public record SkeletonChange(
    Category category, @Nullable Skeleton after, List<Integer> origins, List<Annotation> affected) {
  public SkeletonChange {
    origins = List.copyOf(origins);
    affected = List.copyOf(affected);
  }

  /// Whether the numbers of the objects' joints stay what and where they are.
  public boolean keepsJoints() {
    return affected.isEmpty()
        || (after != null
            && affected.stream()
                .map(Annotation::keypoints)
                .allMatch(k -> k != null && isIdentity(k.size())));
  }

  private boolean isIdentity(int joints) {
    return origins.equals(IntStream.range(0, joints).boxed().toList());
  }

  /// The joints of the objects that would be lost, by name where they have one.
  public List<String> lost() {
    Skeleton before = category.skeleton();
    int most =
        affected.stream()
            .map(Annotation::keypoints)
            .mapToInt(k -> k == null ? 0 : k.size())
            .max()
            .orElse(0);
    return IntStream.range(0, most)
        .filter(i -> !origins.contains(i))
        .mapToObj(i ->
            before != null && i < before.joints().size()
                ? before.joints().get(i)
                : Integer.toString(i + 1))
        .toList();
  }

  /// The change as one step: the category, and every object whose joints are converted.
  public Change change() {
    Category with =
        new Category(
            category.id(),
            category.name(),
            category.supercategory(),
            category.color(),
            after,
            category.attributes(),
            category.extra());
    Change ofCategory = new Change.OfCategory(category, with);
    if (keepsJoints()) {
      return ofCategory;
    }
    List<Change> all = new ArrayList<>(List.of(ofCategory));
    affected.forEach(a -> all.add(Change.replace(a, converted(a))));
    return new Change.Group(all);
  }

  private Annotation converted(Annotation a) {
    Keypoints had = a.keypoints();
    Keypoints has = had == null || after == null ? null : converted(had);
    Box box = a.bbox();
    return a.withKeypoints(has, box);
  }

  private Keypoints converted(Keypoints had) {
    double[] xyv = new double[3 * origins.size()];
    for (int i = 0; i < origins.size(); i++) {
      int from = origins.get(i);
      if (from >= 0 && from < had.size()) {
        xyv[3 * i] = had.x(from);
        xyv[3 * i + 1] = had.y(from);
        xyv[3 * i + 2] = had.visibility(from);
      }
    }
    return new Keypoints(xyv);
  }
}
