package org.spotter.editing;

import java.util.List;
import java.util.function.UnaryOperator;
import org.spotter.dataset.Annotation;

/// Lets what is selected be changed again. Locked objects are selected in the list or the menu.
record UnlockSelected() implements OneByOne {
  @Override
  public String name() {
    return "unlock";
  }

  @Override
  public List<Annotation> targets(Scene scene) {
    return scene.selection().of(scene.document());
  }

  @Override
  public UnaryOperator<Annotation> change(Scene scene) {
    return a -> a.withStanding(a.standing().withLocked(false));
  }
}
