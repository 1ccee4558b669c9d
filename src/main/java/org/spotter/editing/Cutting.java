package org.spotter.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Cut;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Point;

/// Cuts what is selected along a line.
final class Cutting {
  private static final Edit.Verb CUT = Edit.Verb.CUT;

  private Cutting() {}

  /// Whether an annotation can be cut: it has polygons or a mask.
  static boolean takes(Annotation a, Scene scene) {
    Segmentation given = a.segmentation();
    return given != null
        && given.bounds() != null
        && (given instanceof Segmentation.Polygons || Areas.fits(given, scene.document().image()));
  }

  /// Those of the selected that can be cut.
  static List<Annotation> targets(Scene scene) {
    return Edits.editable(scene.document(), scene.selection()).stream()
        .filter(a -> takes(a, scene))
        .toList();
  }

  /// All pieces as one edit, and selected; empty when the line does not lead across any of them.
  static Optional<Operation.Outcome> along(List<Point> line, Scene scene) {
    List<Change> changes = new ArrayList<>();
    List<Annotation> pieces = new ArrayList<>();
    for (Annotation a : line.size() < 2 ? List.<Annotation>of() : targets(scene)) {
      List<Segmentation> cut = cut(a, line, scene.document().image());
      if (cut.size() > 1) {
        pieces.addAll(pieces(a, cut, scene, changes));
      }
    }
    return Edits.edit(CUT, changes).map(edit -> new Operation.Outcome(edit, Selection.of(pieces)));
  }

  /// The largest piece stays the annotation; joints, which are of one body, stay with it.
  private static List<Annotation> pieces(
      Annotation a, List<Segmentation> cut, Scene scene, List<Change> changes) {
    List<Annotation> pieces = new ArrayList<>();
    pieces.add(a.withSegmentation(cut.getFirst()));
    changes.add(Change.replace(a, pieces.getFirst()));
    for (Segmentation piece : cut.subList(1, cut.size())) {
      Annotation other =
          a.withKeypoints(null, a.bbox())
              .withSegmentation(piece)
              .withId(scene.settings().newId().getAsLong());
      pieces.add(other);
      changes.add(Change.add(other));
    }
    return pieces;
  }

  private static List<Segmentation> cut(Annotation a, List<Point> line, Image image) {
    return switch (a.segmentation()) {
      case Segmentation.Polygons(var parts) ->
          cut(Areas.outlines(new Segmentation.Polygons(parts)), line).stream()
              .<Segmentation>map(Areas::polygons)
              .toList();
      case Segmentation.RunLength(Mask mask, boolean compressed) ->
          pixels(mask, cut(Areas.outlines(new Segmentation.RunLength(mask, true)), line), image)
              .stream()
              .<Segmentation>map(m -> new Segmentation.RunLength(m, compressed))
              .toList();
      case null -> List.of();
    };
  }

  /// Parts that the line does not part stay with the largest piece.
  private static List<List<Outline>> cut(List<Outline> parts, List<Point> line) {
    List<Outline> whole = new ArrayList<>();
    List<Outline> pieces = new ArrayList<>();
    for (Outline part : parts) {
      List<Outline> cut = Cut.along(line, part);
      if (cut.size() > 1) {
        pieces.addAll(cut);
      } else {
        whole.add(part);
      }
    }
    pieces.sort(Comparator.comparingDouble((Outline piece) -> piece.area()).reversed());
    List<List<Outline>> all = new ArrayList<>(pieces.stream().map(List::of).toList());
    if (!all.isEmpty()) {
      whole.addFirst(pieces.getFirst());
      all.set(0, whole);
    }
    return all;
  }

  /// Each pixel goes to one piece; those that the line leaves to none go to the first.
  private static List<Mask> pixels(Mask mask, List<List<Outline>> pieces, Image image) {
    List<Mask> all = new ArrayList<>();
    Mask left = mask;
    for (List<Outline> piece : pieces) {
      Mask own = left.and(Areas.mask(Areas.polygons(piece), image));
      left = left.minus(own);
      all.add(own);
    }
    all.removeIf(Mask::isEmpty);
    if (!all.isEmpty()) {
      all.set(0, all.getFirst().or(left));
    }
    return all;
  }
}
