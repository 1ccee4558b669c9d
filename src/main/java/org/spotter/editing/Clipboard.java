package org.spotter.editing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// What was copied, to be pasted onto any image. Nothing is ever pasted by itself.
///
/// A paste puts each object where it was, moved into the image where it would stick out and cut at
/// the border where it does not fit; where there is one just like it already, a little beside. It
/// gets an id of its own, is neither locked nor hidden, and counts as drawn by the person who
/// pastes. Masks are given the size of the image they come to.
///
/// @param annotations as they were when they were copied
public record Clipboard(List<Annotation> annotations) {
  /// How far beside, in image pixels, a further copy is put.
  private static final double BESIDE = 10;

  /// So many further copies find a place of their own.
  private static final int COPIES = 40;

  public Clipboard {
    annotations = List.copyOf(annotations);
  }

  /// Copies what is selected; empty when nothing is.
  public static Optional<Clipboard> copy(Scene scene) {
    List<Annotation> selected = scene.selection().of(scene.document());
    return selected.isEmpty() ? Optional.empty() : Optional.of(new Clipboard(selected));
  }

  /// Pastes as one step of undo, and selects what was pasted; empty when nothing of it has a place
  /// on the image.
  public Optional<Operation.Outcome> paste(Scene scene) {
    return paste(scene, Edit.Verb.PASTE);
  }

  Optional<Operation.Outcome> paste(Scene scene, Edit.Verb verb) {
    List<Annotation> pasted = placed(scene).stream().map(p -> p.annotation(scene)).toList();
    return Edits.edit(verb, pasted.stream().map(Change::add).toList())
        .map(edit -> new Operation.Outcome(edit, Selection.of(pasted)));
  }

  /// What is to come of one annotation.
  private record Placed(Annotation given, Clipping clipping) {
    Annotation annotation(Scene scene) {
      return new Annotation(
          scene.settings().newId().getAsLong(),
          scene.document().image().id(),
          given.categoryId(),
          clipping.shape().bbox(),
          clipping.shape().segmentation(),
          clipping.shape().keypoints(),
          clipping.whole() ? given.area() : area(),
          given.iscrowd(),
          given.attributes(),
          new Origin.Drawn(),
          given.extra(),
          Standing.PLAIN
              .withLayer(given.standing().layer())
              .withIgnored(given.standing().ignored()));
    }

    private double area() {
      Segmentation pixels = clipping.shape().segmentation();
      Box box = clipping.shape().bbox();
      return pixels != null ? pixels.area() : box != null ? box.area() : 0;
    }

    boolean isThere(Document document) {
      return document.annotations().stream()
          .anyMatch(
              a -> a.categoryId() == given.categoryId() && Shape.of(a).equals(clipping.shape()));
    }
  }

  /// All of it by the same way, so that what was beside each other stays so.
  private List<Placed> placed(Scene scene) {
    List<Placed> found = List.of();
    for (int copy = 0; copy < COPIES; copy++) {
      found = placed(copy * BESIDE, scene);
      if (found.stream().noneMatch(p -> p.isThere(scene.document()))) {
        break;
      }
    }
    return found.stream().filter(p -> hasPlace(p) || !p.isThere(scene.document())).toList();
  }

  private static boolean hasPlace(Placed placed) {
    return placed.clipping.shape().bounds() != null;
  }

  private List<Placed> placed(double beside, Scene scene) {
    Image image = scene.document().image();
    Point by = inside(beside, Border.of(image));
    return annotations.stream()
        .filter(a -> scene.document().category(a.categoryId()).isPresent())
        .flatMap(a ->
            Clipping.onto(image, Shape.of(a), by.x(), by.y()).map(c -> new Placed(a, c)).stream())
        .toList();
  }

  /// How far to move: beside, and back into the image as far as it fits.
  private Point inside(double beside, Border border) {
    Box around =
        annotations.stream()
            .map(a -> Shape.of(a).bounds())
            .filter(Objects::nonNull)
            .reduce(Box::union)
            .orElse(new Box(0, 0, 0, 0));
    return new Point(
        within(beside, around.x(), around.right(), border.width()),
        within(beside, around.y(), around.bottom(), border.height()));
  }

  /// A whole number, for the sake of masks. What fits is brought inside, of what does not as much
  /// as can be.
  private static double within(double wish, double least, double most, double limit) {
    double first = Math.ceil(-least);
    double last = Math.floor(limit - most);
    return Math.clamp(wish, Math.min(first, last), Math.max(first, last));
  }
}
