package org.spotter.editing;

import java.util.Optional;

/// Selects everything that can be taken hold of.
record SelectAll() implements Operation {
  @Override
  public String name() {
    return "select-all";
  }

  @Override
  public boolean isPossible(Scene scene) {
    return scene.document().annotations().stream().anyMatch(scene.settings()::reaches);
  }

  @Override
  public Optional<Outcome> apply(Scene scene) {
    Selection all =
        Selection.of(
            scene.document().annotations().stream().filter(scene.settings()::reaches).toList());
    return Optional.of(new Outcome(null, all));
  }
}
