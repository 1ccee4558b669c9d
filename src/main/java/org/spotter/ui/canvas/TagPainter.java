package org.spotter.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Paints the tags that say what a figure is: outside the shape, so that they do not cover what
/// they name; above it for ground truth, below it for predictions, so that a pair does not collide.
final class TagPainter {
  private static final double HEIGHT = 18;
  private static final double PADDING = 6;
  private static final Color BACKDROP = Color.rgb(11, 14, 19, 0.78);
  private static final Font FONT = Font.font("System", FontWeight.NORMAL, 12);

  private final GraphicsContext gc;
  private final Map<String, Double> widths = new HashMap<>();

  TagPainter(GraphicsContext gc) {
    this.gc = gc;
  }

  void paint(Figure figure, Viewport view) {
    Box on = view.toScreen(figure.bounds());
    double width = width(figure.tag()) + 2 * PADDING;
    boolean truth = figure.kind() == Figure.Kind.TRUTH;
    Point top = figure.top();
    double wish =
        figure.showsBox() ? Math.rint(on.x()) - 1 : Math.rint(view.screenX(top.x()) - width / 2);
    double x = Math.clamp(wish, 0, Math.max(0, view.width() - width));
    double y = truth ? above(view.screenY(top.y()), view) : below(on, view);
    gc.setFill(truth ? figure.color() : BACKDROP);
    gc.fillRoundRect(x, y, width, HEIGHT, 4, 4);
    gc.setFill(truth ? Palette.textOn(figure.color()) : lightened(figure.color()));
    gc.setFont(FONT);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(figure.tag(), x + PADDING, y + HEIGHT / 2);
  }

  private static double above(double top, Viewport view) {
    double outside = Math.rint(top) - HEIGHT - 1;
    return outside >= 0 ? outside : Math.clamp(top + 1, 0, Math.max(0, view.height() - HEIGHT));
  }

  private static double below(Box on, Viewport view) {
    double outside = Math.rint(on.bottom()) + 2;
    return outside + HEIGHT <= view.height()
        ? outside
        : Math.clamp(on.bottom() - HEIGHT - 1, 0, Math.max(0, view.height() - HEIGHT));
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
    return Math.ceil(node.getLayoutBounds().getWidth());
  }
}
