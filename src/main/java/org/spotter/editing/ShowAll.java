package org.spotter.editing;

import java.util.List;
import java.util.function.UnaryOperator;
import org.spotter.dataset.Annotation;

/// Brings everything that was hidden back into view.
record ShowAll() implements OneByOne {
  @Override
  public String name() {
    return "show-all";
  }

  @Override
  public List<Annotation> targets(Scene scene) {
    return scene.document().annotations();
  }

  @Override
  public UnaryOperator<Annotation> change(Scene scene) {
    return a -> a.withStanding(a.standing().withHidden(false));
  }
}
