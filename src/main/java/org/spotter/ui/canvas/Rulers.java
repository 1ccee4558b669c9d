package org.spotter.ui.canvas;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Point;

/// Rulers in image pixels along the upper and the left edge, with a mark where the pointer is.
final class Rulers {
  /// As broad as the margin around a fitted picture, so that they cover nothing of it.
  private static final double BREADTH = 16;

  private static final double LABELS_APART = 72;
  private static final Color GROUND = Color.rgb(11, 14, 19, 0.88);
  private static final Color LINES = Color.web("#6b7685");
  private static final Color TEXT = Color.web("#aab4c2");
  private static final Color MARK = Color.web("#ffd60a");
  private static final Font FONT = Font.font("System", 9);

  private final Canvas top = canvas();
  private final Canvas left = canvas();

  private static Canvas canvas() {
    Canvas canvas = new Canvas();
    canvas.setMouseTransparent(true);
    canvas.setVisible(false);
    return canvas;
  }

  List<Node> nodes() {
    return List.of(left, top);
  }

  void setVisible(boolean visible) {
    top.setVisible(visible);
    left.setVisible(visible);
  }

  /// @param pointer in image pixels, or null
  void show(Viewport view, @Nullable Point pointer) {
    if (top.isVisible() && !view.isEmpty()) {
      top.setWidth(view.width());
      top.setHeight(BREADTH);
      left.setWidth(BREADTH);
      left.setHeight(view.height());
      horizontal(top.getGraphicsContext2D(), view, pointer);
      vertical(left.getGraphicsContext2D(), view, pointer);
    }
  }

  private void horizontal(GraphicsContext gc, Viewport view, @Nullable Point pointer) {
    prepare(gc, view.width(), BREADTH);
    double step = step(view.scale());
    double small = step / 5;
    long first = (long) Math.floor(Math.max(0, view.toImage(0, 0).x()) / small);
    double last = Math.min(view.imageWidth(), view.toImage(view.width(), 0).x());
    for (long i = first; i * small <= last; i++) {
      double x = Math.rint(view.screenX(i * small)) + 0.5;
      boolean labelled = i % 5 == 0;
      gc.strokeLine(x, labelled ? 3 : 11, x, BREADTH);
      if (labelled) {
        gc.fillText(label(i * small), x + 3, 7);
      }
    }
    if (pointer != null) {
      mark(gc, view.screenX(pointer.x()), 0, 0, BREADTH);
    }
  }

  private void vertical(GraphicsContext gc, Viewport view, @Nullable Point pointer) {
    prepare(gc, BREADTH, view.height());
    double step = step(view.scale());
    double small = step / 5;
    long first = (long) Math.floor(Math.max(0, view.toImage(0, 0).y()) / small);
    double last = Math.min(view.imageHeight(), view.toImage(0, view.height()).y());
    for (long i = first; i * small <= last; i++) {
      double y = Math.rint(view.screenY(i * small)) + 0.5;
      boolean labelled = i % 5 == 0;
      gc.strokeLine(labelled ? 3 : 11, y, BREADTH, y);
      if (labelled) {
        upwards(gc, label(i * small), y);
      }
    }
    if (pointer != null) {
      mark(gc, 0, view.screenY(pointer.y()), BREADTH, 0);
    }
  }

  private static void upwards(GraphicsContext gc, String text, double y) {
    gc.save();
    gc.translate(7, y + 3);
    gc.rotate(90);
    gc.fillText(text, 0, 0);
    gc.restore();
  }

  private static void prepare(GraphicsContext gc, double width, double height) {
    gc.clearRect(0, 0, width, height);
    gc.setFill(GROUND);
    gc.fillRect(0, 0, width, height);
    gc.setStroke(LINES);
    gc.setLineWidth(1);
    gc.setFill(TEXT);
    gc.setFont(FONT);
    gc.setTextBaseline(VPos.CENTER);
  }

  private static void mark(GraphicsContext gc, double x, double y, double dx, double dy) {
    gc.setStroke(MARK);
    gc.strokeLine(
        Math.rint(x) + 0.5, Math.rint(y) + 0.5, Math.rint(x + dx) + 0.5, Math.rint(y + dy) + 0.5);
  }

  private static String label(double at) {
    return Long.toString(Math.round(at));
  }

  /// Image pixels from one label to the next: 5, 10, 20, 50, …
  static double step(double scale) {
    double least = Math.max(5, LABELS_APART / scale);
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double lead = least / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }
}
