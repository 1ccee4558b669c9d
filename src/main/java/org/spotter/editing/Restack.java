package org.spotter.editing;

import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;

/// Moves what is selected towards the front or the back.
///
/// @param name of the operation
/// @param way 1 towards the front, -1 towards the back
/// @param wholly past everything, not only past the next that it overlaps
record Restack(String name, int way, boolean wholly) implements Operation {
  static final Restack TO_FRONT = new Restack("to-front", 1, true);
  static final Restack FORWARD = new Restack("forward", 1, false);
  static final Restack BACKWARD = new Restack("backward", -1, false);
  static final Restack TO_BACK = new Restack("to-back", -1, true);

  @Override
  public boolean isPossible(Scene scene) {
    return !Edits.editable(scene.document(), scene.selection()).isEmpty()
        && scene.document().annotations().size() > 1;
  }

  @Override
  public Optional<Outcome> apply(Scene scene) {
    List<Annotation> movers = Edits.editable(scene.document(), scene.selection());
    List<Change> changes =
        wholly ? Stacking.farthest(scene, movers, way) : Stacking.oneStep(scene, movers, way);
    return Edits.edit(new Edit.Verb(name), changes)
        .map(edit -> new Outcome(edit, scene.selection()));
  }
}
