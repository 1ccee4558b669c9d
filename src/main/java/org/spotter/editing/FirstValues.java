package org.spotter.editing;

import org.spotter.dataset.Annotation;

/// What somebody just drew.
final class FirstValues {
  private FirstValues() {}

  /// The annotation with what its category's attributes say at first.
  static Annotation in(Scene scene, Annotation drawn) {
    return scene
        .document()
        .category(drawn.categoryId())
        .filter(c -> !c.firstValues().isEmpty())
        .map(c -> drawn.withAttributes(c.firstValues()))
        .orElse(drawn);
  }
}
