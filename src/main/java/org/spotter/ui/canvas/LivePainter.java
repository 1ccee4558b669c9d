package org.spotter.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.spotter.editing.Handle;
import org.spotter.editing.Mark;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Paints what a tool shows while it works, and the selection.
final class LivePainter {
  private static final double HANDLE = 4;

  /// How far, in screen pixels, the ring around a place keeps off it: a tag has room between.
  private static final double SPOT = 24;

  /// How far the corners of what is in hand are off its box, and how long they are.
  private static final double CORNER_OFF = 5;

  private static final double CORNER = 16;

  private static final Color ACCENT = Color.web("#4c9bf5");

  private final GraphicsContext gc;
  private final ShapePainter shapes;
  private final TagPainter tags;
  private final LinePainter lines;
  private final JointPainter joints;

  LivePainter(GraphicsContext gc) {
    this.gc = gc;
    shapes = new ShapePainter(new GcSurface(gc));
    tags = new TagPainter(gc);
    lines = new LinePainter(gc);
    joints = new JointPainter(gc);
  }

  void paint(LiveScene scene, Viewport view) {
    Set<Long> replaced = LiveScene.replaced(scene.marks());
    scene.selected().stream()
        .filter(f -> !replaced.contains(f.id()))
        .forEach(f -> shapes.paint(f, view, ShapePainter.Look.SELECTED));
    if (scene.inHand() != null && !scene.busy()) {
      inHand(scene.inHand(), view);
    }
    scene.marks().forEach(mark -> paint(mark, scene, view));
  }

  /// A stronger line, and corners around it, light on dark, so that the eye finds it at once.
  private void inHand(Figure figure, Viewport view) {
    shapes.paint(figure, view, ShapePainter.Look.SELECTED);
    Box on = view.toScreen(figure.bounds());
    gc.setLineDashes();
    corners(on, 5, Color.gray(0, 0.6));
    corners(on, 2.5, Color.WHITE);
  }

  private void corners(Box on, double width, Color color) {
    gc.setStroke(color);
    gc.setLineWidth(width);
    for (double x : new double[] {-1, 1}) {
      for (double y : new double[] {-1, 1}) {
        double cx = Math.rint((x < 0 ? on.x() : on.right()) + x * CORNER_OFF);
        double cy = Math.rint((y < 0 ? on.y() : on.bottom()) + y * CORNER_OFF);
        double h = Math.min(CORNER, on.width() / 2 + CORNER_OFF);
        double v = Math.min(CORNER, on.height() / 2 + CORNER_OFF);
        gc.strokePolyline(new double[] {cx - x * h, cx, cx}, new double[] {cy, cy, cy - y * v}, 3);
      }
    }
  }

  private void paint(Mark mark, LiveScene scene, Viewport view) {
    switch (mark) {
      case Mark.Crosshair(Point at) -> crosshair(at, view);
      case Mark.Drawing(var shape, long category) ->
          scene.figures().drawing(shape, category).ifPresent(f -> drawing(f, view));
      case Mark.Shifted(var ids, double dx, double dy) ->
          ids.forEach(id -> selected(scene.figure(id), view.shifted(dx, dy)));
      case Mark.Reshaped(var after) -> selected(scene.figures().truth(after), view);
      case Mark.Hover(long id) -> scene.figure(id).ifPresent(f -> hover(f, view));
      case Mark.Band(Box frame) -> band(view.toScreen(frame));
      case Mark.Line line -> lines.paint(line, scene.figures(), view);
      case Mark.Vertices(var at, var look) -> lines.vertices(at, look, view);
      case Mark.Snapped(Point at) -> lines.snapped(at, view);
      case Mark.Scribble scribble -> lines.scribble(scribble, view);
      case Mark.Joint(var of, int joint, String name) ->
          joints.joint(scene.figures().truth(of), joint, name, view);
      case Mark.Label(Point at, String text) -> joints.label(at, text, view);
      case Mark.Painted _, Mark.Nib _ -> {} // each has a layer of its own
      case Mark.Handles(Box box, var handles) ->
          handles.forEach(h -> handle(h, view.toScreen(box)));
    }
  }

  private void drawing(Figure figure, Viewport view) {
    shapes.paint(figure, view, ShapePainter.Look.DRAWING);
  }

  private void selected(Optional<Figure> figure, Viewport view) {
    figure.ifPresent(f -> shapes.paint(f, view, ShapePainter.Look.SELECTED));
  }

  private void hover(Figure figure, Viewport view) {
    shapes.paint(figure, view, ShapePainter.Look.HOVERED);
    tags.paint(List.of(figure), view);
  }

  private void handle(Handle handle, Box box) {
    Point at = handle.on(box);
    double x = Math.rint(at.x()) - HANDLE;
    double y = Math.rint(at.y()) - HANDLE;
    gc.setLineDashes();
    gc.setFill(Color.WHITE);
    gc.fillRect(x, y, 2 * HANDLE, 2 * HANDLE);
    gc.setStroke(Color.web("#1b2430"));
    gc.setLineWidth(1);
    gc.strokeRect(x + 0.5, y + 0.5, 2 * HANDLE - 1, 2 * HANDLE - 1);
  }

  private void band(Box on) {
    gc.setLineDashes(4, 3);
    gc.setFill(ACCENT.deriveColor(0, 1, 1, 0.12));
    gc.fillRect(on.x(), on.y(), on.width(), on.height());
    gc.setStroke(ACCENT);
    gc.setLineWidth(1);
    gc.strokeRect(
        Math.rint(on.x()) + 0.5,
        Math.rint(on.y()) + 0.5,
        Math.rint(on.width()),
        Math.rint(on.height()));
  }

  /// A ring around a place: light between dark lines, so that it shows on any picture.
  void spot(Box on) {
    gc.setLineDashes();
    ring(on, 7, Color.gray(0, 0.55));
    ring(on, 3, Color.web("#ffd60a"));
  }

  private void ring(Box on, double width, Color color) {
    gc.setStroke(color);
    gc.setLineWidth(width);
    gc.strokeRoundRect(
        Math.rint(on.x()) - SPOT,
        Math.rint(on.y()) - SPOT,
        Math.rint(on.width()) + 2 * SPOT,
        Math.rint(on.height()) + 2 * SPOT,
        SPOT,
        SPOT);
  }

  /// A light line on a dark one, so that it shows on any picture.
  private void crosshair(Point at, Viewport view) {
    double x = Math.rint(view.screenX(at.x())) + 0.5;
    double y = Math.rint(view.screenY(at.y())) + 0.5;
    gc.setLineDashes();
    gc.setLineWidth(3);
    gc.setStroke(Color.gray(0, 0.35));
    cross(x, y, view);
    gc.setLineWidth(1);
    gc.setStroke(Color.gray(1, 0.8));
    cross(x, y, view);
  }

  private void cross(double x, double y, Viewport view) {
    gc.strokeLine(x, 0, x, view.height());
    gc.strokeLine(0, y, view.width(), y);
  }
}
