package org.spotter.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// Whose joints are placed: those that the one selected annotation lacks, or those of a new one.
///
/// @param annotation the selected one, or null for a new one
record PoseTarget(@Nullable Annotation annotation, Category category, Skeleton skeleton) {
  /// Empty when there is no skeleton to place: neither the category of what is selected nor the one
  /// in hand has any.
  ///
  /// @param partly whether an annotation counts that has some of its joints
  static Optional<PoseTarget> of(Scene scene, boolean partly) {
    return Joints.selected(scene)
        .filter(joints -> !joints.missing().isEmpty())
        .filter(joints -> partly || !joints.anyLabelled())
        .flatMap(joints -> of(joints.annotation(), joints.annotation().categoryId(), scene))
        .or(() ->
            Optional.ofNullable(scene.settings().categoryId()).flatMap(id -> of(null, id, scene)));
  }

  /// The same again, as it is now; empty when the annotation is gone or may no longer be changed.
  static Optional<PoseTarget> again(@Nullable Long id, long categoryId, Scene scene) {
    return id == null
        ? of(null, categoryId, scene)
        : scene
            .document()
            .find(id)
            .filter(scene.settings()::reaches)
            .flatMap(a -> of(a, a.categoryId(), scene));
  }

  private static Optional<PoseTarget> of(@Nullable Annotation a, long categoryId, Scene scene) {
    return scene
        .document()
        .category(categoryId)
        .flatMap(c ->
            Optional.ofNullable(c.skeleton())
                .filter(s -> s.size() > 0)
                .map(s -> new PoseTarget(a, c, s)));
  }

  @Nullable Long id() {
    return annotation == null ? null : annotation.id();
  }

  /// The box of the selected one, or null.
  @Nullable Box box() {
    return annotation == null ? null : annotation.bbox();
  }

  /// The joints there are already.
  Keypoints joints() {
    return annotation == null
        ? new Keypoints(new double[3 * skeleton.size()])
        : new Joints(annotation, skeleton).keypoints();
  }

  List<Integer> missing() {
    return annotation == null
        ? IntStream.range(0, skeleton.size()).boxed().toList()
        : new Joints(annotation, skeleton).missing();
  }

  /// The edit that gives it these joints; empty when that changes nothing.
  ///
  /// @param box for a new annotation, or null for one around the joints
  Optional<Edited> with(Keypoints after, @Nullable Box box, Scene scene) {
    if (after.equals(joints()) || after.labelled() == 0) {
      return Optional.empty();
    }
    if (annotation != null) {
      Annotation placed = new Joints(annotation, skeleton).with(after, scene.document().image());
      return Optional.of(edited(Change.replace(annotation, placed), annotation.id()));
    }
    Box around = box == null ? Joints.around(after, scene.document().image()) : box;
    return Optional.ofNullable(around).map(b -> made(after, b, scene));
  }

  private Edited made(Keypoints joints, Box box, Scene scene) {
    Annotation drawn =
        FirstValues.in(
            scene,
            Annotation.drawn(
                    scene.settings().newId().getAsLong(),
                    scene.document().image().id(),
                    category.id(),
                    box)
                .withKeypoints(joints, box));
    return edited(Change.add(drawn), drawn.id());
  }

  private static Edited edited(Change change, long id) {
    return new Edited(new Edit(Edit.Verb.PLACE_JOINTS, change), Selection.of(id));
  }
}
