package org.spotter.ui.canvas;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// Paints one joint so that it can be told from the others: ringed, its edges strong, its name
/// beside it; and names beside the pointer.
final class JointPainter {
  private static final double RING = 8;
  private static final double HEIGHT = 20;
  private static final double PADDING = 7;

  /// Screen pixels between a place and the name beside it.
  private static final double APART = 14;

  private static final Color BACKDROP = Color.rgb(11, 14, 19, 0.82);
  private static final Font FONT = Font.font("System", 13);

  private final GraphicsContext gc;

  JointPainter(GraphicsContext gc) {
    this.gc = gc;
  }

  void joint(Optional<Figure> figure, int joint, String name, Viewport view) {
    Keypoints joints = figure.map(f -> f.shape().keypoints()).orElse(null);
    if (joints == null || joint >= joints.size()) {
      return;
    }
    gc.setLineDashes();
    edges(joints, joint, figure.get().skeleton(), view);
    double x = view.screenX(joints.x(joint));
    double y = view.screenY(joints.y(joint));
    ring(x, y, Color.gray(0, 0.6), 4);
    ring(x, y, Color.WHITE, 2);
    label(x, y, name, view);
  }

  private void edges(Keypoints joints, int joint, @Nullable Skeleton skeleton, Viewport view) {
    if (skeleton == null) {
      return;
    }
    for (Skeleton.Pair edge : skeleton.edges()) {
      int other = edge.a() == joint ? edge.b() : edge.b() == joint ? edge.a() : -1;
      if (other >= 0 && other < joints.size() && joints.visibility(other) > 0) {
        edge(joints, joint, other, view, Color.gray(0, 0.6), 6);
        edge(joints, joint, other, view, Color.WHITE, 3);
      }
    }
  }

  /// From the ring to shortly before the other joint, which stays to be seen.
  private void edge(Keypoints joints, int a, int b, Viewport view, Color color, double width) {
    double x = view.screenX(joints.x(a));
    double y = view.screenY(joints.y(a));
    double dx = view.screenX(joints.x(b)) - x;
    double dy = view.screenY(joints.y(b)) - y;
    double length = Math.hypot(dx, dy);
    if (length > 2 * RING) {
      double from = RING / length;
      double to = 1 - RING / length;
      gc.setStroke(color);
      gc.setLineWidth(width);
      gc.strokeLine(x + from * dx, y + from * dy, x + to * dx, y + to * dy);
    }
  }

  private void ring(double x, double y, Color color, double width) {
    gc.setStroke(color);
    gc.setLineWidth(width);
    gc.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
  }

  /// A name beside a place of the image, on the side where there is room.
  void label(Point at, String name, Viewport view) {
    label(view.screenX(at.x()), view.screenY(at.y()), name, view);
  }

  private void label(double x, double y, String name, Viewport view) {
    Text measured = new Text(name);
    measured.setFont(FONT);
    double width = Math.ceil(measured.getLayoutBounds().getWidth()) + 2 * PADDING;
    double left = x + APART + width <= view.width() ? x + APART : x - APART - width;
    double top = Math.clamp(y - HEIGHT / 2, 0, Math.max(0, view.height() - HEIGHT));
    gc.setFill(BACKDROP);
    gc.fillRoundRect(Math.rint(left), Math.rint(top), width, HEIGHT, 6, 6);
    gc.setFill(Color.WHITE);
    gc.setFont(FONT);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(name, Math.rint(left) + PADDING, Math.rint(top) + HEIGHT / 2);
  }
}
