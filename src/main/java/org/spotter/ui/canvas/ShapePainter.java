package org.spotter.ui.canvas;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// Paints the outline of figures. Vertices nearer than a screen pixel to the one before are left
/// out: nobody would see them, and a polygon may have twenty thousand.
final class ShapePainter {
  private static final double JOINT = 4.5;

  private final GraphicsContext gc;
  private final MaskImages masks;
  private double[] xs = new double[64];
  private double[] ys = new double[64];

  ShapePainter(GraphicsContext gc, MaskImages masks) {
    this.gc = gc;
    this.masks = masks;
  }

  /// How strongly figures are painted.
  ///
  /// @param width of lines, in screen pixels
  /// @param fill opacity of the inside, 0 to 1
  record Look(double width, double fill) {
    static final Look RESTING = new Look(2, 0);
    static final Look HOVERED = new Look(3, 0.10);
    static final Look SELECTED = new Look(3, 0.12);
    static final Look DRAWING = new Look(2, 0.08);
  }

  void paint(Figure figure, Viewport view, Look look) {
    prepare(figure, look);
    Box box = figure.shape().bbox();
    if (box != null && figure.showsBox()) {
      rectangle(view.toScreen(box), look);
    }
    switch (figure.shape().segmentation()) {
      case Segmentation.Polygons(var parts) -> parts.forEach(part -> ring(part, view, look));
      case Segmentation.RunLength(Mask mask, _) -> masks.draw(gc, view, mask, figure.color());
      case null -> {}
    }
    Keypoints joints = figure.shape().keypoints();
    if (joints != null) {
      gc.setLineDashes();
      skeleton(joints, figure.skeleton(), view, figure.color());
    }
  }

  private void prepare(Figure figure, Look look) {
    gc.setStroke(figure.color());
    gc.setFill(figure.color().deriveColor(0, 1, 1, look.fill));
    gc.setLineWidth(look.width);
    if (figure.kind() == Figure.Kind.PREDICTION) {
      gc.setLineDashes(7, 5);
    } else {
      gc.setLineDashes();
    }
  }

  /// On whole pixels, so that lines are crisp.
  private void rectangle(Box b, Look look) {
    double x = Math.rint(b.x());
    double y = Math.rint(b.y());
    double w = Math.rint(b.right()) - x;
    double h = Math.rint(b.bottom()) - y;
    if (look.fill > 0) {
      gc.fillRect(x, y, w, h);
    }
    gc.strokeRect(x, y, w, h);
  }

  private void ring(Polygon ring, Viewport view, Look look) {
    int n = project(ring, view);
    if (look.fill > 0) {
      gc.fillPolygon(xs, ys, n);
    }
    gc.strokePolygon(xs, ys, n);
  }

  private int project(Polygon ring, Viewport view) {
    if (xs.length < ring.size()) {
      xs = new double[ring.size()];
      ys = new double[ring.size()];
    }
    int n = 0;
    for (int i = 0; i < ring.size(); i++) {
      double x = view.screenX(ring.x(i));
      double y = view.screenY(ring.y(i));
      if (n == 0 || Math.abs(x - xs[n - 1]) + Math.abs(y - ys[n - 1]) >= 1) {
        xs[n] = x;
        ys[n++] = y;
      }
    }
    return n;
  }

  private void skeleton(Keypoints joints, @Nullable Skeleton bones, Viewport view, Color color) {
    gc.setLineWidth(2.5);
    if (bones != null) {
      for (Skeleton.Pair bone : bones.edges()) {
        bone(joints, bone, view);
      }
    }
    for (int i = 0; i < joints.size(); i++) {
      if (joints.visibility(i) > 0) {
        joint(view.screenX(joints.x(i)), view.screenY(joints.y(i)), joints.visibility(i), color);
      }
    }
  }

  private void bone(Keypoints joints, Skeleton.Pair bone, Viewport view) {
    boolean both =
        Math.max(bone.a(), bone.b()) < joints.size()
            && joints.visibility(bone.a()) > 0
            && joints.visibility(bone.b()) > 0;
    if (both) {
      gc.strokeLine(
          view.screenX(joints.x(bone.a())),
          view.screenY(joints.y(bone.a())),
          view.screenX(joints.x(bone.b())),
          view.screenY(joints.y(bone.b())));
    }
  }

  /// Visible: filled with a white rim; labelled but hidden: hollow.
  private void joint(double x, double y, double visibility, Color color) {
    boolean hidden = visibility == 1;
    gc.setFill(hidden ? Color.gray(0, 0.6) : color);
    gc.fillOval(x - JOINT, y - JOINT, 2 * JOINT, 2 * JOINT);
    gc.setStroke(hidden ? color : Color.WHITE);
    gc.setLineWidth(1.5);
    gc.strokeOval(x - JOINT, y - JOINT, 2 * JOINT, 2 * JOINT);
  }
}
