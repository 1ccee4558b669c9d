package org.spotter.editing;

import java.util.List;
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
  public Annotation after(Annotation annotation, Scene scene) {
    return annotation.withStanding(annotation.standing().withLocked(false));
  }
}
