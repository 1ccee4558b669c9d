package org.spotter.editing;

import java.util.Optional;

/// Makes a copy of what is selected, a little beside it.
record Duplicate() implements Operation {
  @Override
  public String name() {
    return "duplicate";
  }

  @Override
  public boolean isPossible(Scene scene) {
    return !scene.selection().of(scene.document()).isEmpty();
  }

  @Override
  public Optional<Outcome> apply(Scene scene) {
    return Clipboard.copy(scene).flatMap(copied -> copied.paste(scene, new Edit.Verb(name())));
  }
}
