package org.spotter.editing;

import java.util.function.UnaryOperator;
import org.spotter.dataset.Annotation;

/// Keeps what is selected from being changed by accident; it is no longer selected then.
record LockSelected() implements OneByOne {
  @Override
  public String name() {
    return "lock";
  }

  @Override
  public UnaryOperator<Annotation> change(Scene scene) {
    return a -> a.withStanding(a.standing().withLocked(true));
  }

  @Override
  public Selection selected(Scene scene) {
    return Selection.NONE;
  }
}
