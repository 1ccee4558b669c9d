package org.spotter.editing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Edits of what is selected, each one step of undo; empty when nothing would change. What is
/// locked stays as it is, even when it is selected.
public final class Edits {
  private Edits() {}

  public static Optional<Edit> delete(Document document, Selection selection) {
    return edit(Edit.Verb.DELETE, document, selection, Change::delete);
  }

  public static Optional<Edit> recategorise(
      Document document, Selection selection, long categoryId) {
    return edit(
        Edit.Verb.RECATEGORISE,
        document,
        new Selection(
            selection.of(document).stream()
                .filter(a -> a.categoryId() != categoryId)
                .map(Annotation::id)
                .toList()),
        a -> Change.replace(a, recategorised(a, categoryId, document)));
  }

  /// The annotation as one of another category. It says at first what that category's attributes
  /// say at first; what it said before stays, should it be made of the former category again.
  public static Annotation recategorised(Annotation a, long categoryId, Document document) {
    Annotation after = a.withCategory(categoryId);
    return document
        .category(categoryId)
        .map(c -> c.completed(a.attributes()))
        .filter(values -> !values.equals(a.attributes()))
        .map(after::withAttributes)
        .orElse(after);
  }

  /// Moves as far as the image lets it; by whole pixels when a mask is among what moves.
  public static Optional<Edit> move(Document document, Selection selection, double dx, double dy) {
    Point by = reach(document, selection, dx, dy);
    if (by.x() == 0 && by.y() == 0) {
      return Optional.empty();
    }
    return edit(
        Edit.Verb.MOVE, document, selection, a -> Change.replace(a, a.moved(by.x(), by.y())));
  }

  /// Moves the lower right corner of the one selected box, inside the image.
  static Optional<Edit> size(Document document, Selection selection, double dx, double dy) {
    List<Annotation> selected = editable(document, selection);
    if (selected.size() != 1 || !Shape.of(selected.getFirst()).isPlainBox()) {
      return Optional.empty();
    }
    Annotation before = selected.getFirst();
    Box box = Objects.requireNonNull(before.bbox());
    Box after = BoxPlacing.sized(box, dx, dy, document.image());
    return after.equals(box)
        ? Optional.empty()
        : edit(Edit.Verb.RESIZE, List.of(Change.replace(before, before.withBbox(after))));
  }

  /// How far the selection can go: its bounds stay inside the image, or no further outside than
  /// they are.
  static Point reach(Document document, Selection selection, double dx, double dy) {
    List<Annotation> selected = editable(document, selection);
    Optional<Box> around =
        selected.stream()
            .map(a -> Shape.of(a).bounds())
            .filter(Objects::nonNull)
            .reduce(Box::union);
    if (around.isEmpty()) {
      return new Point(0, 0);
    }
    Box box = around.get();
    Border border = Border.of(document.image());
    boolean whole = selected.stream().anyMatch(Edits::isMask);
    double x = within(rounded(dx, whole), -box.x(), border.width() - box.right());
    double y = within(rounded(dy, whole), -box.y(), border.height() - box.bottom());
    return whole ? new Point(towardsZero(x), towardsZero(y)) : new Point(x, y);
  }

  private static double rounded(double v, boolean whole) {
    return whole ? Math.rint(v) : Border.hundredth(v);
  }

  private static double within(double wish, double least, double most) {
    return Math.clamp(wish, Math.min(0, least), Math.max(0, most));
  }

  private static double towardsZero(double v) {
    return v < 0 ? Math.ceil(v) : Math.floor(v);
  }

  private static boolean isMask(Annotation a) {
    return a.segmentation() instanceof Segmentation.RunLength;
  }

  /// What of the selection may be changed: what is not locked.
  static List<Annotation> editable(Document document, Selection selection) {
    return selection.of(document).stream().filter(a -> !a.standing().locked()).toList();
  }

  private static Optional<Edit> edit(
      Edit.Verb verb, Document document, Selection selection, Function<Annotation, Change> each) {
    return edit(verb, editable(document, selection).stream().map(each).toList());
  }

  /// The changes as one step of undo; empty when there are none.
  static Optional<Edit> edit(Edit.Verb verb, List<Change> changes) {
    return switch (changes.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Edit(verb, changes.getFirst()));
      default -> Optional.of(new Edit(verb, new Change.Group(changes)));
    };
  }
}
