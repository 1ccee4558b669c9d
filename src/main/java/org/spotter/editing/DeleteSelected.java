package org.spotter.editing;

import java.util.Optional;

/// Deletes what is selected.
record DeleteSelected() implements Operation {
  @Override
  public String name() {
    return "delete";
  }

  @Override
  public boolean isPossible(Scene scene) {
    return !Edits.editable(scene.document(), scene.selection()).isEmpty();
  }

  @Override
  public Optional<Outcome> apply(Scene scene) {
    return Edits.delete(scene.document(), scene.selection())
        .map(edit -> new Outcome(edit, Selection.NONE));
  }
}
