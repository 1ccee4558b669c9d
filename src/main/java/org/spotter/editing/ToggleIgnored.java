package org.spotter.editing;

import org.spotter.dataset.Annotation;

/// Says of the regions selected that what a model finds there is not judged; when that is said of
/// all of them already, takes it back.
record ToggleIgnored() implements OneByOne {
  @Override
  public String name() {
    return "ignore";
  }

  @Override
  public Annotation after(Annotation annotation, Scene scene) {
    boolean all = targets(scene).stream().allMatch(a -> a.standing().ignored());
    return annotation.withStanding(annotation.standing().withIgnored(!all));
  }
}
