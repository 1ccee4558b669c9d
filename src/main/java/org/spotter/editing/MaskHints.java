package org.spotter.editing;

import org.spotter.dataset.Image;

/// What the mask tools say in common.
final class MaskHints {
  private MaskHints() {}

  /// Why nothing can be painted.
  static Hint impossible(Scene scene) {
    Image image = scene.document().image();
    boolean unsized = image.width() <= 0 || image.height() <= 0;
    return Hint.of(unsized ? "mask.unsized" : "mask.uncategorised");
  }
}
