package org.spotter.editing;

import java.util.function.UnaryOperator;
import org.spotter.dataset.Annotation;

/// Says of what is selected that it is a crowd, a group that cannot be told apart; when all of it
/// is said to be one already, takes that back.
record ToggleCrowd() implements OneByOne {
  @Override
  public String name() {
    return "crowd";
  }

  @Override
  public UnaryOperator<Annotation> change(Scene scene) {
    boolean all = targets(scene).stream().allMatch(Annotation::iscrowd);
    return a -> a.withCrowd(!all);
  }
}
