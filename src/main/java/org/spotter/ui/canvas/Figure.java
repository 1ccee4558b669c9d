package org.spotter.ui.canvas;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Skeleton;
import org.spotter.editing.Shape;
import org.spotter.geometry.Box;

/// Something to paint: an annotation or a prediction with all that a painter needs to know.
///
/// @param id of the annotation or the prediction
/// @param kind which of the two
/// @param shape where it is
/// @param bounds the box around the shape
/// @param color its category's
/// @param tag what is written on it
/// @param skeleton how its joints are connected, or null when that is not known
record Figure(
    long id,
    Kind kind,
    Shape shape,
    Box bounds,
    Color color,
    String tag,
    @Nullable Skeleton skeleton) {
  /// Ground truth is solid, a prediction dashed.
  enum Kind {
    TRUTH,
    PREDICTION
  }

  /// Whether its box is drawn: where nothing finer is.
  boolean showsBox() {
    return shape.isPlainBox();
  }
}
