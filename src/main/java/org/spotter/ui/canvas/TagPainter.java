package org.spotter.ui.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.spotter.geometry.Box;

/// Paints the tags that say what a figure is.
final class TagPainter {
  private static final double PADDING = 6;
  private static final Color BACKDROP = Color.rgb(11, 14, 19, 0.78);
  private static final Font FONT = Font.font("System", FontWeight.NORMAL, 12);

  private final GraphicsContext gc;
  private final Map<String, Double> widths = new HashMap<>();

  TagPainter(GraphicsContext gc) {
    this.gc = gc;
  }

  /// @param figures from back to front
  void paint(List<Figure> figures, Viewport view) {
    TagLayout.of(figures, view, this::width).forEach(this::paint);
  }

  private void paint(TagLayout.Placed placed) {
    Figure figure = placed.figure();
    Box at = placed.place();
    boolean truth = figure.kind() == Figure.Kind.TRUTH;
    gc.setFill(truth ? figure.color() : BACKDROP);
    gc.fillRoundRect(at.x(), at.y(), at.width(), at.height(), 4, 4);
    gc.setFill(truth ? Palette.textOn(figure.color()) : lightened(figure.color()));
    gc.setFont(FONT);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(figure.tag(), at.x() + PADDING, at.y() + at.height() / 2);
  }

  private static Color lightened(Color color) {
    return color.interpolate(Color.WHITE, 0.35);
  }

  private double width(String text) {
    return widths.computeIfAbsent(text, TagPainter::measured);
  }

  private static double measured(String text) {
    Text node = new Text(text);
    node.setFont(FONT);
    return Math.ceil(node.getLayoutBounds().getWidth()) + 2 * PADDING;
  }
}
