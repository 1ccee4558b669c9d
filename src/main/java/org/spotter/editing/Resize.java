package org.spotter.editing;

import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// A box held by one of its handles. Only that of a single selected annotation can be that has no
/// pixels; its joints stay where they are.
///
/// @param id the annotation
/// @param from where it was taken hold of
/// @param to where the pointer is now
/// @param pixel the size of a screen pixel there
record Resize(long id, Handle handle, Point from, Point to, double pixel) {
  /// The hold that a press at the point would take.
  static Optional<Resize> at(Point p, double pixel, Scene scene) {
    return target(scene)
        .flatMap(t ->
            Handle.at(p, t.box, pixel).map(h -> new Resize(t.annotation.id(), h, p, p, pixel)));
  }

  /// The handles there are to take hold of.
  static List<Mark> handles(double pixel, Scene scene) {
    return target(scene)
        .<List<Mark>>map(t -> List.of(new Mark.Handles(t.box, Handle.of(t.box, pixel))))
        .orElse(List.of());
  }

  static boolean isPossible(Scene scene) {
    return target(scene).isPresent();
  }

  Resize to(Point p, double newPixel) {
    return new Resize(id, handle, from, p, newPixel);
  }

  /// What is to be committed; empty when the box would stay as it is, or would be none any more.
  Optional<Edit> edit(Scene scene) {
    return target(scene)
        .flatMap(t -> after(scene).map(a -> Change.replace(t.annotation, a)))
        .map(change -> new Edit(Edit.Verb.RESIZE, change));
  }

  /// The annotation as it would become; empty when that is nothing new.
  Optional<Annotation> after(Scene scene) {
    return from.equals(to)
        ? Optional.empty()
        : target(scene).filter(t -> t.annotation.id() == id).flatMap(t -> after(t, scene));
  }

  private Optional<Annotation> after(Target target, Scene scene) {
    Point grip = handle.on(target.box);
    Point aim = to.plus(grip.x() - from.x(), grip.y() - from.y());
    Point corner = Border.of(scene.document().image()).snap(aim, pixel);
    Box box = handle.drag(target.box, corner.x() - grip.x(), corner.y() - grip.y());
    return box.equals(target.box) || box.width() < 1 || box.height() < 1
        ? Optional.empty()
        : Optional.of(target.annotation.withBbox(box));
  }

  private static Optional<Target> target(Scene scene) {
    if (scene.selection().size() != 1) {
      return Optional.empty();
    }
    return scene.selection().of(scene.document()).stream()
        .filter(scene.settings()::reaches)
        .filter(a -> Shape.of(a).isPlainBox() || hasJointsAlone(a))
        .flatMap(a -> Optional.ofNullable(a.bbox()).map(box -> new Target(a, box)).stream())
        .findFirst();
  }

  private static boolean hasJointsAlone(Annotation a) {
    return a.keypoints() != null && a.segmentation() == null;
  }

  private record Target(Annotation annotation, Box box) {}
}
