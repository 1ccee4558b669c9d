package org.spotter.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.geometry.Rasterizer;
import org.spotter.geometry.Simplify;
import org.spotter.geometry.Trace;

/// What the mask tools work on: the one selected annotation when it has pixels, else an annotation
/// yet to be made.
///
/// @param annotation the selected one, or null for a new one
/// @param categoryId of the selected one, or the category in hand
/// @param mask its pixels, of the image's size
record MaskTarget(@Nullable Annotation annotation, long categoryId, Mask mask) {
  /// How far, in pixels, outlines may be off the pixels they are made of: half a step of the
  /// stairs.
  private static final double OFF = 0.5;

  /// Empty while the image's size is not known, or while nothing is selected and no category is in
  /// hand.
  static Optional<MaskTarget> of(Scene scene) {
    Image image = scene.document().image();
    if (image.width() <= 0 || image.height() <= 0) {
      return Optional.empty();
    }
    return selected(scene).map(a -> of(a, image)).or(() -> fresh(scene, image));
  }

  /// The one selected annotation, when a person may change it and it has pixels.
  static Optional<Annotation> selected(Scene scene) {
    return scene.selection().size() != 1
        ? Optional.empty()
        : scene.selection().of(scene.document()).stream()
            .filter(scene.settings()::reaches)
            .filter(a -> hasPixels(a, scene.document().image()))
            .findFirst();
  }

  /// The smallest annotation with pixels under a point.
  static Optional<Annotation> under(Point p, Scene scene) {
    return scene
        .document()
        .index()
        .at(p, 0, a -> scene.settings().reaches(a) && hasPixels(a, scene.document().image()))
        .stream()
        .findFirst();
  }

  /// What has a pixel or, maybe, a hole under a point, smallest first.
  static List<MaskTarget> around(Point p, Scene scene) {
    Image image = scene.document().image();
    return scene.document().annotations().stream()
        .filter(a -> scene.settings().reaches(a) && hasPixels(a, image))
        .filter(a -> isNear(a, new Box(p.x(), p.y(), 0, 0)))
        .sorted(Comparator.comparingDouble(Annotation::area))
        .map(a -> of(a, image))
        .toList();
  }

  static MaskTarget of(Annotation a, Image image) {
    return new MaskTarget(a, a.categoryId(), pixels(a, image));
  }

  /// A new annotation, whatever is selected.
  static Optional<MaskTarget> fresh(Scene scene) {
    Image image = scene.document().image();
    return image.width() <= 0 || image.height() <= 0 ? Optional.empty() : fresh(scene, image);
  }

  private static Optional<MaskTarget> fresh(Scene scene, Image image) {
    return Optional.ofNullable(scene.settings().categoryId())
        .map(id -> new MaskTarget(null, id, Mask.empty(image.width(), image.height())));
  }

  /// Whether an annotation has pixels that fit the image.
  static boolean hasPixels(Annotation a, Image image) {
    return switch (a.segmentation()) {
      case Segmentation.Polygons(var parts) -> !parts.isEmpty();
      case Segmentation.RunLength(Mask mask, _) ->
          mask.width() == image.width() && mask.height() == image.height();
      case null -> false;
    };
  }

  /// The pixels of an annotation that has some; of polygons those inside, without their holes.
  static Mask pixels(Annotation a, Image image) {
    return switch (a.segmentation()) {
      case Segmentation.Polygons(var parts) ->
          Rasterizer.union(parts, image.width(), image.height());
      case Segmentation.RunLength(Mask mask, _) -> mask;
      case null -> Mask.empty(image.width(), image.height());
    };
  }

  /// What a stroke may paint, given where paint may go. Boxes are no obstacle: they say nothing of
  /// pixels.
  Mask allowed(Mask stroke, Scene scene) {
    return switch (scene.settings().options().within()) {
      case ANYWHERE -> stroke;
      case OUTSIDE_OTHERS -> others(stroke, scene).reduce(stroke, Mask::minus);
      case INSIDE_OTHERS ->
          others(stroke, scene)
              .map(stroke::and)
              .reduce(Mask.empty(stroke.width(), stroke.height()), Mask::or);
    };
  }

  private Stream<Mask> others(Mask stroke, Scene scene) {
    Box around = stroke.bounds();
    Image image = scene.document().image();
    return around == null
        ? Stream.of()
        : scene.document().annotations().stream()
            .filter(a -> annotation == null || a.id() != annotation.id())
            .filter(a -> scene.settings().shows(a) && hasPixels(a, image))
            .filter(a -> isNear(a, around))
            .map(a -> pixels(a, image));
  }

  private static boolean isNear(Annotation a, Box around) {
    Box bounds = a.segmentation() == null ? null : a.segmentation().bounds();
    return bounds != null && bounds.intersects(around);
  }

  /// The edit that gives it these pixels; empty when that changes nothing. Without a pixel left the
  /// annotation goes, unless it has joints, which then stay alone.
  Optional<Edited> with(Mask after, Edit.Verb verb, Scene scene) {
    if (annotation == null) {
      return after.isEmpty() ? Optional.empty() : Optional.of(made(after, verb, scene));
    }
    return after.equals(mask)
        ? Optional.empty()
        : Optional.of(
            new Edited(new Edit(verb, change(annotation, after)), Selection.of(annotation.id())));
  }

  /// The edit that makes a new annotation of pixels that were found in the picture, as a mask or as
  /// polygons; empty for no pixels.
  Optional<Edited> withNew(Mask found, Scene scene) {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(made(segmentation(found, scene), Edit.Verb.DRAW, scene));
  }

  /// The edit that gives an annotation without pixels those that were found in the picture.
  Optional<Edited> withPixels(Mask found, Scene scene) {
    Annotation before = annotation;
    if (before == null || found.isEmpty()) {
      return Optional.empty();
    }
    Annotation after = before.withSegmentation(segmentation(found, scene));
    return Optional.of(
        new Edited(
            new Edit(Edit.Verb.PAINT, Change.replace(before, after)), Selection.of(before.id())));
  }

  private static Segmentation segmentation(Mask found, Scene scene) {
    return scene.settings().options().outlines()
        ? Areas.polygons(Simplify.byDistance(Trace.outlines(found), OFF))
        : new Segmentation.RunLength(found, true);
  }

  private Edited made(Mask after, Edit.Verb verb, Scene scene) {
    return made(new Segmentation.RunLength(after, true), verb, scene);
  }

  private Edited made(Segmentation segmentation, Edit.Verb verb, Scene scene) {
    Annotation drawn =
        FirstValues.in(
            scene,
            Annotation.drawn(
                scene.settings().newId().getAsLong(),
                scene.document().image().id(),
                categoryId,
                segmentation));
    return new Edited(new Edit(verb, Change.add(drawn)), Selection.of(drawn.id()));
  }

  private static Change change(Annotation before, Mask after) {
    if (!after.isEmpty()) {
      boolean compressed =
          !(before.segmentation() instanceof Segmentation.RunLength(_, boolean c)) || c;
      return Change.replace(
          before, before.withSegmentation(new Segmentation.RunLength(after, compressed)));
    }
    boolean hasJoints = before.keypoints() != null && before.keypoints().labelled() > 0;
    return hasJoints
        ? Change.replace(before, before.withSegmentation(null))
        : Change.delete(before);
  }

  /// What it is called.
  String name(Scene scene) {
    return scene.document().category(categoryId).map(Category::name).orElse("");
  }

  /// Shows it with these pixels.
  Mark shown(Mask after) {
    return new Mark.Painted(annotation == null ? null : annotation.id(), categoryId, after);
  }

  boolean isNew() {
    return annotation == null;
  }
}
