package org.spotter.ui.canvas;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.spotter.editing.Mark;
import org.spotter.geometry.Point;

/// Paints a line that is being drawn, and the vertices of one that can be changed.
final class LinePainter {
  private static final double VERTEX = 3.5;
  private static final double SNAPPED = 7;
  private static final Color DARK = Color.web("#1b2430");
  private static final Color BELONGS = Color.web("#2fd57a", 0.6);
  private static final Color BELONGS_NOT = Color.web("#ff4d4f", 0.6);
  private static final Color ACCENT = Color.web("#4c9bf5");

  private final GraphicsContext gc;

  LinePainter(GraphicsContext gc) {
    this.gc = gc;
  }

  void paint(Mark.Line line, Figures figures, Viewport view) {
    Long category = line.categoryId();
    Color color = category == null ? ACCENT : figures.palette().color(category);
    List<Point> points = line.points();
    gc.setLineDashes();
    path(points, view, color);
    if (!points.isEmpty() && !line.rubber().isEmpty()) {
      gc.setLineDashes(5, 4);
      path(List.of(points.getLast(), line.rubber().getFirst()), view, color);
      path(line.rubber(), view, color);
      gc.setLineDashes();
    }
  }

  /// As wide as it was drawn: green for what belongs to the object, red for what does not.
  void scribble(Mark.Scribble scribble, Viewport view) {
    Color color = scribble.belongs() ? BELONGS : BELONGS_NOT;
    gc.setLineDashes();
    gc.setStroke(color);
    gc.setLineCap(StrokeLineCap.ROUND);
    gc.setLineJoin(StrokeLineJoin.ROUND);
    gc.setLineWidth(Math.max(2, scribble.diameter() * view.scale()));
    trace(scribble.points(), view);
    if (scribble.points().size() == 1) {
      gc.lineTo(
          view.screenX(scribble.points().getFirst().x()),
          view.screenY(scribble.points().getFirst().y()));
    }
    gc.stroke();
    gc.setLineCap(StrokeLineCap.SQUARE);
    gc.setLineJoin(StrokeLineJoin.MITER);
  }

  /// A line of the category's colour on a dark one, so that it shows on any picture.
  private void path(List<Point> points, Viewport view, Color color) {
    trace(points, view);
    gc.setLineWidth(3.5);
    gc.setStroke(Color.gray(0, 0.35));
    gc.stroke();
    gc.setLineWidth(2);
    gc.setStroke(color);
    gc.stroke();
  }

  private void trace(List<Point> points, Viewport view) {
    gc.beginPath();
    for (int i = 0; i < points.size(); i++) {
      double x = view.screenX(points.get(i).x());
      double y = view.screenY(points.get(i).y());
      if (i == 0) {
        gc.moveTo(x, y);
      } else {
        gc.lineTo(x, y);
      }
    }
  }

  void vertices(List<Point> at, Mark.Vertices.Look look, Viewport view) {
    at.forEach(p -> vertex(view.screenX(p.x()), view.screenY(p.y()), look));
  }

  private void vertex(double x, double y, Mark.Vertices.Look look) {
    double size = look == Mark.Vertices.Look.MIDDLE ? VERTEX - 1 : VERTEX;
    gc.setLineDashes();
    gc.setLineWidth(1.25);
    gc.setStroke(DARK);
    gc.setFill(
        switch (look) {
          case PLAIN -> Color.WHITE;
          case CHOSEN -> ACCENT;
          case MIDDLE -> Color.gray(1, 0.55);
        });
    gc.fillOval(x - size, y - size, 2 * size, 2 * size);
    gc.strokeOval(x - size, y - size, 2 * size, 2 * size);
  }

  /// A ring around the place.
  void snapped(Point at, Viewport view) {
    double x = view.screenX(at.x());
    double y = view.screenY(at.y());
    gc.setLineDashes();
    gc.setLineWidth(2);
    gc.setStroke(ACCENT);
    gc.strokeOval(x - SNAPPED, y - SNAPPED, 2 * SNAPPED, 2 * SNAPPED);
  }
}
