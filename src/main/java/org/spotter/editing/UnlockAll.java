package org.spotter.editing;

import java.util.List;
import java.util.function.UnaryOperator;
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
  public UnaryOperator<Annotation> change(Scene scene) {
    return a -> a.withStanding(a.standing().withLocked(false));
  }
}
