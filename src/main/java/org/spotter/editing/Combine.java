package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Overlay;
import org.spotter.geometry.Rasterizer;

/// Lays what is selected over each other. The object selected first is the one that changes, and it
/// stays what it is: polygons or mask, category and all. The others may also be boxes.
///
/// @param name of the operation
/// @param how what becomes of the first
record Combine(String name, How how) implements Operation {
  /// The first becomes all of them together, and the others go.
  static final Combine UNION = new Combine("union", How.UNION);

  /// The first loses what the others cover; they stay.
  static final Combine SUBTRACT = new Combine("subtract", How.SUBTRACT);

  /// The first keeps what all the others cover too; they stay.
  static final Combine INTERSECT = new Combine("intersect", How.INTERSECT);

  enum How {
    UNION,
    SUBTRACT,
    INTERSECT
  }

  @Override
  public boolean isPossible(Scene scene) {
    return scene.selection().size() > 1
        && first(scene).isPresent()
        && others(scene).size() == scene.selection().size() - 1;
  }

  private static Optional<Annotation> first(Scene scene) {
    return scene.selection().of(scene.document()).stream()
        .limit(1)
        .filter(a -> !a.standing().locked() && Cutting.takes(a, scene))
        .findFirst();
  }

  /// Locked ones can lend their area, but they cannot go.
  private List<Annotation> others(Scene scene) {
    return scene.selection().of(scene.document()).stream()
        .skip(1)
        .filter(a -> Cutting.takes(a, scene) || Shape.of(a).isPlainBox())
        .filter(a -> how != How.UNION || !a.standing().locked())
        .toList();
  }

  @Override
  public Optional<Outcome> apply(Scene scene) {
    return isPossible(scene) ? first(scene).flatMap(a -> apply(a, scene)) : Optional.empty();
  }

  private Optional<Outcome> apply(Annotation first, Scene scene) {
    Segmentation given = Objects.requireNonNull(first.segmentation());
    Segmentation after = after(given, others(scene), scene.document().image());
    if (after.bounds() == null || after.equals(given)) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    changes.add(Change.replace(first, first.withSegmentation(after)));
    if (how == How.UNION) {
      others(scene).forEach(a -> changes.add(Change.delete(a)));
    }
    return Edits.edit(new Edit.Verb(name), changes)
        .map(edit -> new Outcome(edit, Selection.of(first.id())));
  }

  private Segmentation after(Segmentation first, List<Annotation> others, Image image) {
    return switch (first) {
      case Segmentation.Polygons polygons -> {
        List<Outline> area = Areas.outlines(polygons);
        for (Annotation other : others) {
          area = laid(area, outlines(other));
        }
        yield Areas.polygons(area);
      }
      case Segmentation.RunLength(Mask mask, boolean compressed) -> {
        Mask area = mask;
        for (Annotation other : others) {
          area = laid(area, mask(other, image));
        }
        yield new Segmentation.RunLength(area, compressed);
      }
    };
  }

  private List<Outline> laid(List<Outline> area, List<Outline> other) {
    return switch (how) {
      case UNION -> Overlay.union(area, other);
      case SUBTRACT -> Overlay.difference(area, other);
      case INTERSECT -> Overlay.intersection(area, other);
    };
  }

  private Mask laid(Mask area, Mask other) {
    return switch (how) {
      case UNION -> area.or(other);
      case SUBTRACT -> area.minus(other);
      case INTERSECT -> area.and(other);
    };
  }

  private static List<Outline> outlines(Annotation a) {
    return a.segmentation() == null || a.segmentation().bounds() == null
        ? List.of(Areas.outline(box(a)))
        : Areas.outlines(a.segmentation());
  }

  private static Mask mask(Annotation a, Image image) {
    return a.segmentation() == null || a.segmentation().bounds() == null
        ? Rasterizer.mask(box(a), image.width(), image.height())
        : Areas.mask(a.segmentation(), image);
  }

  private static Box box(Annotation a) {
    return Objects.requireNonNull(a.bbox());
  }
}
