package org.spotter.editing;

import org.spotter.dataset.Image;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;

/// What the mask tools say in common.
final class MaskHints {
  private MaskHints() {}

  /// Why nothing can be painted.
  static Hint impossible(Scene scene) {
    Image image = scene.document().image();
    boolean unsized = image.width() <= 0 || image.height() <= 0;
    return Hint.of(unsized ? "mask.unsized" : "mask.uncategorised");
  }

  /// Whether a mask is of the image's size.
  static boolean fits(Mask mask, Scene scene) {
    Image image = scene.document().image();
    return mask.width() == image.width() && mask.height() == image.height();
  }

  /// Whether a point is on a pixel of the image.
  static boolean isInside(Point p, Scene scene) {
    Image image = scene.document().image();
    return p.x() >= 0 && p.y() >= 0 && p.x() < image.width() && p.y() < image.height();
  }
}
