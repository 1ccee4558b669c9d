package org.spotter.editing;

import java.util.function.UnaryOperator;
import org.spotter.dataset.Annotation;

/// Says of the regions selected that what a model finds there is not judged; when that is said of
/// all of them already, takes it back.
record ToggleIgnored() implements OneByOne {
  @Override
  public String name() {
    return "ignore";
  }

  @Override
  public UnaryOperator<Annotation> change(Scene scene) {
    boolean all = targets(scene).stream().allMatch(a -> a.standing().ignored());
    return a -> a.withStanding(a.standing().withIgnored(!all));
  }
}
