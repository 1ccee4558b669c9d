package org.spotter.editing;

import java.util.List;
import java.util.function.UnaryOperator;
import org.spotter.dataset.Annotation;

/// Leaves what is selected out of the view. It stays in the project and in every export.
record HideSelected() implements OneByOne {
  @Override
  public String name() {
    return "hide";
  }

  @Override
  public List<Annotation> targets(Scene scene) {
    return scene.selection().of(scene.document());
  }

  @Override
  public UnaryOperator<Annotation> change(Scene scene) {
    return a -> a.withStanding(a.standing().withHidden(true));
  }

  @Override
  public Selection selected(Scene scene) {
    return Selection.NONE;
  }
}
