package org.spotter.editing;

import org.spotter.dataset.Annotation;

/// Keeps what is selected from being changed by accident; it is no longer selected then.
record LockSelected() implements OneByOne {
  @Override
  public String name() {
    return "lock";
  }

  @Override
  public Annotation after(Annotation annotation, Scene scene) {
    return annotation.withStanding(annotation.standing().withLocked(true));
  }

  @Override
  public Selection selected(Scene scene) {
    return Selection.NONE;
  }
}
