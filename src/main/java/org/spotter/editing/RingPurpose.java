package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Overlay;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;

/// What a ring is drawn for: a new object, or a further part of an object, or a hole in it.
sealed interface RingPurpose {
  /// With Shift the ring adds to the selected object, with Alt it takes away from it. Empty for a
  /// new object while no category is in hand.
  static Optional<RingPurpose> of(Modifiers modifiers, Scene scene) {
    boolean asked = modifiers.shift() || modifiers.alt();
    return (asked ? target(scene) : Optional.<Annotation>empty())
        .<RingPurpose>map(a -> modifiers.alt() ? new Hole(a.id()) : new Part(a.id()))
        .or(() -> Optional.ofNullable(scene.settings().categoryId()).map(Fresh::new));
  }

  /// The one selected object when it has an area that can be changed.
  static Optional<Annotation> target(Scene scene) {
    return scene.selection().size() != 1
        ? Optional.empty()
        : scene.selection().of(scene.document()).stream()
            .filter(a -> scene.settings().reaches(a) && Cutting.takes(a, scene))
            .findFirst();
  }

  /// The category whose colour it has.
  Optional<Long> categoryId(Scene scene);

  /// What comes of the ring; empty when nothing does.
  Optional<Operation.Outcome> finish(Polygon ring, Scene scene);

  record Fresh(long category) implements RingPurpose {
    @Override
    public Optional<Long> categoryId(Scene scene) {
      return Optional.of(category);
    }

    @Override
    public Optional<Operation.Outcome> finish(Polygon ring, Scene scene) {
      Annotation drawn =
          FirstValues.in(
              scene,
              Annotation.drawn(
                  scene.settings().newId().getAsLong(),
                  scene.document().image().id(),
                  category,
                  new Segmentation.Polygons(List.of(ring))));
      return Optional.of(
          new Operation.Outcome(
              new Edit(Edit.Verb.DRAW, Change.add(drawn)), Selection.of(drawn.id())));
    }
  }

  record Part(long id) implements RingPurpose {
    @Override
    public Optional<Long> categoryId(Scene scene) {
      return present(id, scene).map(Annotation::categoryId);
    }

    @Override
    public Optional<Operation.Outcome> finish(Polygon ring, Scene scene) {
      return changed(id, scene, Edit.Verb.ADD_PART, given -> with(given, ring, image(scene)));
    }
  }

  record Hole(long id) implements RingPurpose {
    @Override
    public Optional<Long> categoryId(Scene scene) {
      return present(id, scene).map(Annotation::categoryId);
    }

    @Override
    public Optional<Operation.Outcome> finish(Polygon ring, Scene scene) {
      return changed(id, scene, Edit.Verb.CUT_HOLE, given -> without(given, ring, image(scene)));
    }
  }

  private static Optional<Annotation> present(long id, Scene scene) {
    return scene
        .document()
        .find(id)
        .filter(a -> scene.settings().reaches(a) && Cutting.takes(a, scene));
  }

  private static Image image(Scene scene) {
    return scene.document().image();
  }

  private static Optional<Operation.Outcome> changed(
      long id, Scene scene, Edit.Verb verb, UnaryOperator<Segmentation> change) {
    return present(id, scene)
        .flatMap(
            a -> Optional.ofNullable(a.segmentation()).map(change).flatMap(s -> replaced(a, s)))
        .map(c -> new Operation.Outcome(new Edit(verb, c), Selection.of(id)));
  }

  private static Optional<Change> replaced(Annotation a, Segmentation after) {
    return after.bounds() == null || after.equals(a.segmentation())
        ? Optional.empty()
        : Optional.of(Change.replace(a, a.withSegmentation(after)));
  }

  /// Parts that the ring does not come near keep their numbers.
  private static Segmentation with(Segmentation given, Polygon ring, Image image) {
    return switch (given) {
      case Segmentation.Polygons(var parts) -> {
        List<Polygon> near = parts.stream().filter(p -> isNear(p, ring)).toList();
        List<Polygon> next = new ArrayList<>(parts);
        next.removeAll(near);
        List<Outline> drawn = List.of(Outline.of(ring));
        next.addAll(
            near.isEmpty()
                ? List.of(ring)
                : Areas.polygons(Overlay.union(outlines(near), drawn)).parts());
        yield new Segmentation.Polygons(next);
      }
      case Segmentation.RunLength(Mask mask, boolean compressed) ->
          new Segmentation.RunLength(mask.or(pixels(ring, image)), compressed);
    };
  }

  private static Segmentation without(Segmentation given, Polygon ring, Image image) {
    return switch (given) {
      case Segmentation.Polygons(var parts) ->
          new Segmentation.Polygons(
              parts.stream().flatMap(part -> without(part, ring).stream()).toList());
      case Segmentation.RunLength(Mask mask, boolean compressed) ->
          new Segmentation.RunLength(mask.minus(pixels(ring, image)), compressed);
    };
  }

  private static List<Polygon> without(Polygon part, Polygon ring) {
    return isNear(part, ring)
        ? Areas.polygons(Overlay.difference(outlines(List.of(part)), List.of(Outline.of(ring))))
            .parts()
        : List.of(part);
  }

  private static List<Outline> outlines(List<Polygon> parts) {
    return Areas.outlines(new Segmentation.Polygons(parts));
  }

  private static Mask pixels(Polygon ring, Image image) {
    return Rasterizer.mask(ring, image.width(), image.height());
  }

  private static boolean isNear(Polygon a, Polygon b) {
    Box one = a.bounds();
    Box other = b.bounds();
    return one != null && other != null && one.intersects(other);
  }
}
