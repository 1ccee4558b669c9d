package org.spotter.ui.wall;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Skeleton;
import org.spotter.editing.Shape;

/// A shape drawn over a tile's picture: ground truth solid, a prediction dashed.
///
/// @param shape in pixels of the upright picture
/// @param color its category's
/// @param predicted whether a model said so
/// @param skeleton how its joints are connected, or null
public record Mark(Shape shape, Color color, boolean predicted, @Nullable Skeleton skeleton) {
  /// Ground truth.
  public static Mark truth(Shape shape, Color color, @Nullable Skeleton skeleton) {
    return new Mark(shape, color, false, skeleton);
  }

  /// What a model said.
  public static Mark prediction(Shape shape, Color color, @Nullable Skeleton skeleton) {
    return new Mark(shape, color, true, skeleton);
  }
}
