package org.spotter.inference;

import org.spotter.geometry.Box;

/// Which part of a picture around a box a model looks at.
///
/// @param shape whether the box is widened to the shape of the model's input
/// @param scale by how much both sides grow around the box's middle, 1 for not at all
public record CropSpec(Shape shape, double scale) {
  /// The box as it is.
  public static final CropSpec PLAIN = new CropSpec(Shape.BOX, 1);

  /// The shape of a crop.
  public enum Shape {
    /// That of the box.
    BOX,
    /// That of the model's input: the shorter side grows until it fits, so that nothing is bent.
    INPUT
  }

  /// The pixels to look at, which may reach beyond the picture.
  Region around(Box box, InputSpec input) {
    double w = Math.max(1, box.width());
    double h = Math.max(1, box.height());
    if (shape == Shape.INPUT) {
      double aspect = (double) input.width() / input.height();
      double grown = Math.max(w, h * aspect);
      h = Math.max(h, w / aspect);
      w = grown;
    }
    return Region.around(box.center(), w * scale, h * scale);
  }
}
