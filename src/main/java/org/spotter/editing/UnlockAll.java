package org.spotter.editing;

import java.util.List;
import org.spotter.dataset.Annotation;

/// Lets everything on the image be changed again.
record UnlockAll() implements OneByOne {
  @Override
  public String name() {
    return "unlock-all";
  }

  @Override
  public List<Annotation> targets(Scene scene) {
    return scene.document().annotations();
  }

  @Override
  public Annotation after(Annotation annotation, Scene scene) {
    return annotation.withStanding(annotation.standing().withLocked(false));
  }
}
