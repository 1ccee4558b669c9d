package org.spotter.editing;

import java.util.List;
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
  public Annotation after(Annotation annotation, Scene scene) {
    return annotation.withStanding(annotation.standing().withHidden(false));
  }
}
