package org.spotter.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spotter.editing.Document;
import org.spotter.editing.Mark;
import org.spotter.editing.Selection;

/// What the live layer shows: the marks of the tool and what is selected.
///
/// @param busy whether a gesture goes on, so that nothing else should be in the way
record LiveScene(
    List<Mark> marks, Document document, Selection selection, Figures figures, boolean busy) {
  List<Figure> selected() {
    return selection.of(document).stream().flatMap(a -> figures.truth(a).stream()).toList();
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
              case Mark.Crosshair _,
                  Mark.Drawing _,
                  Mark.Hover _,
                  Mark.Band _,
                  Mark.Line _,
                  Mark.Vertices _,
                  Mark.Snapped _,
                  Mark.Handles _ ->
                  Stream.<Long>empty();
            })
        .collect(Collectors.toUnmodifiableSet());
  }
}
