package org.spotter.ui.canvas;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Document;
import org.spotter.editing.Mark;
import org.spotter.editing.Selection;

/// What the live layer shows: the marks of the tool and what is selected.
///
/// @param busy whether a gesture goes on, so that nothing else should be in the way
/// @param inHand the prediction that is to be decided about, or null
record LiveScene(
    List<Mark> marks,
    Document document,
    Selection selection,
    Figures figures,
    boolean busy,
    @Nullable Figure inHand) {
  LiveScene(
      List<Mark> marks, Document document, Selection selection, Figures figures, boolean busy) {
    this(marks, document, selection, figures, busy, null);
  }

  List<Figure> selected() {
    return selection.of(document).stream().flatMap(a -> figures.truth(a).stream()).toList();
  }

  /// Whether the live layer looks the same for both; what has a layer of its own does not count.
  @SuppressWarnings("ReferenceEquality") // what is another is drawn anew; to compare takes longer
  static boolean looksSame(@Nullable LiveScene a, @Nullable LiveScene b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.document == b.document
        && a.figures == b.figures
        && a.busy == b.busy
        && Objects.equals(a.inHand, b.inHand)
        && a.selection.equals(b.selection)
        && a.drawn().equals(b.drawn());
  }

  private List<Mark> drawn() {
    return marks.stream()
        .filter(mark -> !(mark instanceof Mark.Painted || mark instanceof Mark.Nib))
        .toList();
  }

  /// The mask that is being painted, if any.
  Mark.@Nullable Painted painted() {
    return first(Mark.Painted.class);
  }

  /// The brush under the pointer, if any.
  Mark.@Nullable Nib nib() {
    return first(Mark.Nib.class);
  }

  private <M extends Mark> @Nullable M first(Class<M> kind) {
    return marks.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
  }

  Optional<Figure> figure(long id) {
    return document.find(id).flatMap(figures::truth);
  }

  /// The annotations that a mark shows otherwise, and which therefore are not shown at rest.
  static Set<Long> replaced(List<Mark> marks) {
    return marks.stream()
        .flatMap(mark ->
            switch (mark) {
              case Mark.Shifted(var ids, _, _) -> ids.stream();
              case Mark.Reshaped(var after) -> Stream.of(after.id());
              case Mark.Painted(Long id, _, _) -> Stream.ofNullable(id);
              case Mark.Crosshair _,
                  Mark.Drawing _,
                  Mark.Hover _,
                  Mark.Band _,
                  Mark.Line _,
                  Mark.Vertices _,
                  Mark.Snapped _,
                  Mark.Nib _,
                  Mark.Joint _,
                  Mark.Label _,
                  Mark.Scribble _,
                  Mark.Handles _ ->
                  Stream.<Long>empty();
            })
        .collect(Collectors.toUnmodifiableSet());
  }
}
