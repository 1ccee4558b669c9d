package org.spotter.ui.canvas;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Skeleton;
import org.spotter.editing.Shape;
import org.spotter.geometry.Box;

/// Paints shapes onto any canvas as the big canvas has them: ground truth solid, predictions
/// dashed; for crops and small views.
public final class MarkPainter {
  private final ShapePainter painter;

  public MarkPainter(GraphicsContext gc) {
    painter = new ShapePainter(new GcSurface(gc));
  }

  /// Where the picture is on the canvas.
  ///
  /// @param scale screen pixels an image pixel has
  /// @param x where the image's left edge is on the canvas
  /// @param y where the image's upper edge is on the canvas
  /// @param width of the canvas in screen pixels; what lies beyond is left out of masks
  /// @param height of the canvas in screen pixels
  public record Place(double scale, double x, double y, double width, double height) {}

  /// @param shape in image pixels; nothing is painted when it has no place
  /// @param predicted whether a model said so
  /// @param skeleton how its joints are connected, or null
  public void paint(
      Shape shape, Color color, boolean predicted, @Nullable Skeleton skeleton, Place place) {
    Box bounds = shape.bounds();
    if (bounds != null) {
      Figure.Kind kind = predicted ? Figure.Kind.PREDICTION : Figure.Kind.TRUTH;
      Figure figure = new Figure(0, kind, shape, bounds, color, "", skeleton, Manner.PLAIN);
      painter.paint(figure, view(place), ShapePainter.Look.RESTING);
    }
  }

  private static Viewport view(Place p) {
    return new Viewport(p.scale, p.x, p.y, p.width, p.height, 0, 0, false);
  }
}
