package org.spotter.editing;

import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Annotation;

/// Selects the object after the selected one, or before it, in reading order; from the last on to
/// the first again.
///
/// @param name of the operation
/// @param step 1 for the next, -1 for the previous
record SelectBeside(String name, int step) implements Operation {
  static final SelectBeside NEXT = new SelectBeside("select-next", 1);
  static final SelectBeside PREVIOUS = new SelectBeside("select-previous", -1);

  @Override
  public boolean isPossible(Scene scene) {
    return scene.document().annotations().stream().anyMatch(scene.settings()::reaches);
  }

  @Override
  public Optional<Outcome> apply(Scene scene) {
    List<Annotation> order = ReadingOrder.of(scene);
    if (order.isEmpty()) {
      return Optional.empty();
    }
    int wanted = Math.floorMod(present(order, scene.selection()) + step, order.size());
    return Optional.of(new Outcome(null, Selection.of(order.get(wanted).id())));
  }

  /// The place of what was selected last; before the beginning, or behind the end, when nothing is.
  private int present(List<Annotation> order, Selection selection) {
    long last = selection.isEmpty() ? Long.MIN_VALUE : selection.ids().getLast();
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).id() == last) {
        return i;
      }
    }
    return step > 0 ? -1 : order.size();
  }
}
