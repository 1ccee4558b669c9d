package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;

/// An operation that changes annotations one by one, each for itself.
interface OneByOne extends Operation {
  /// Whom it is about: what is selected and not locked.
  default List<Annotation> targets(Scene scene) {
    return Edits.editable(scene.document(), scene.selection());
  }

  /// What becomes of each of them; the same when nothing does.
  UnaryOperator<Annotation> change(Scene scene);

  /// What is selected afterwards.
  default Selection selected(Scene scene) {
    return scene.selection();
  }

  @Override
  default boolean isPossible(Scene scene) {
    UnaryOperator<Annotation> change = change(scene);
    return targets(scene).stream().anyMatch(a -> !change.apply(a).equals(a));
  }

  @Override
  default Optional<Outcome> apply(Scene scene) {
    UnaryOperator<Annotation> change = change(scene);
    List<Change> changes = new ArrayList<>();
    for (Annotation a : targets(scene)) {
      Annotation after = change.apply(a);
      if (!after.equals(a)) {
        changes.add(Change.replace(a, after));
      }
    }
    return Edits.edit(new Edit.Verb(name()), changes)
        .map(edit -> new Outcome(edit, selected(scene)));
  }
}
