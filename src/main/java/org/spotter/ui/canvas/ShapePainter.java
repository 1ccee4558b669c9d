package org.spotter.ui.canvas;

import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.ui.canvas.ink.Dash;
import org.spotter.ui.canvas.ink.Hatch;

/// Paints figures. Vertices nearer than half a screen pixel to the one before are left out: nobody
/// would see them, and a polygon may have twenty thousand.
///
/// A prediction is dashed; a crowd is hatched and dotted, what is not judged hatched the other way
/// with long dashes; what is locked has a thinner, paler line.
final class ShapePainter {
  private static final double JOINT = 4.5;
  private static final double BONE = 2.5;
  private static final double RIM = 1.5;
  private static final double NEAR = 0.5;
  private static final double HATCHED = 0.45;
  private static final Dash PREDICTED = new Dash(6, 6);
  private static final Dash BESIDE = new Dash(3, 4);
  private static final Dash CROWD = new Dash(1, 6);
  private static final Dash IGNORED = new Dash(11, 5);

  private final Surface surface;
  private double[] xs = new double[64];
  private double[] ys = new double[64];

  ShapePainter(Surface surface) {
    this.surface = surface;
  }

  /// How strongly figures are painted.
  ///
  /// @param width of lines, in screen pixels
  /// @param box opacity of a box's inside, 0 to 1
  /// @param area opacity of a polygon's inside
  /// @param mask opacity of a mask
  record Look(double width, double box, double area, double mask) {
    static final Look RESTING = new Look(2, 0, 0.12, 0.38);

    /// Lines alone.
    static final Look OUTLINES = new Look(2, 0, 0, 0);

    static final Look HOVERED = new Look(3, 0.10, 0.10, 0.38);
    static final Look SELECTED = new Look(3, 0.12, 0.12, 0.38);
    static final Look DRAWING = new Look(2, 0.08, 0.08, 0.38);

    boolean isOutlines() {
      return mask == 0;
    }
  }

  void paint(Figure figure, Viewport view, Look look) {
    Box box = figure.shape().bbox();
    if (box != null && figure.showsBox()) {
      surface.box(whole(view.toScreen(box)), pen(figure, look, look.box));
    } else if (box != null && look.box > 0 && figure.shape().segmentation() == null) {
      // The box that a pose belongs to is faint: the joints say more.
      surface.box(whole(view.toScreen(box)), new Pen(figure.color(), 1, BESIDE, 0, Hatch.NONE));
    }
    switch (figure.shape().segmentation()) {
      case Segmentation.Polygons(var parts) -> rings(parts, view, pen(figure, look, look.area));
      case Segmentation.RunLength(Mask mask, _) ->
          surface.mask(mask, figure.bounds(), view, pen(figure, look, look.mask));
      case null -> {}
    }
    Keypoints joints = figure.shape().keypoints();
    if (joints != null) {
      skeleton(joints, figure.skeleton(), view, figure.color());
    }
  }

  private static Pen pen(Figure figure, Look look, double fill) {
    Manner manner = figure.manner();
    boolean predicted = figure.kind() == Figure.Kind.PREDICTION;
    Color color = manner.locked() ? figure.color().deriveColor(0, 1, 1, 0.8) : figure.color();
    double width = manner.locked() ? look.width * 0.6 : look.width;
    Pen plain = new Pen(color, width, predicted ? PREDICTED : Dash.WHOLE, fill, Hatch.NONE);
    return manner.crowd() || manner.ignored() ? hatched(plain, manner, look) : plain;
  }

  private static Pen hatched(Pen pen, Manner manner, Look look) {
    return new Pen(
        pen.color(),
        pen.width(),
        manner.crowd() ? CROWD : IGNORED,
        look.isOutlines() ? 0 : Math.max(HATCHED, pen.fill()),
        manner.crowd() ? Hatch.RISING : Hatch.FALLING);
  }

  /// On whole pixels, so that lines are crisp.
  private static Box whole(Box b) {
    return Box.ofCorners(
        Math.rint(b.x()), Math.rint(b.y()), Math.rint(b.right()), Math.rint(b.bottom()));
  }

  private void rings(List<Polygon> parts, Viewport view, Pen pen) {
    for (Polygon part : parts) {
      if (part.size() > 0) {
        int n = project(part, view); // before xs and ys are looked up: it may make longer ones
        surface.ring(xs, ys, n, pen);
      }
    }
  }

  private int project(Polygon ring, Viewport view) {
    if (xs.length < ring.size()) {
      xs = new double[ring.size()];
      ys = new double[ring.size()];
    }
    return project(ring, view.scale(), view.x(), view.y(), xs, ys);
  }

  private static int project(
      Polygon ring, double scale, double x, double y, double[] xs, double[] ys) {
    int n = 0;
    for (int i = 0; i < ring.size(); i++) {
      double px = x + ring.x(i) * scale;
      double py = y + ring.y(i) * scale;
      if (n == 0 || Math.abs(px - xs[n - 1]) + Math.abs(py - ys[n - 1]) >= NEAR) {
        xs[n] = px;
        ys[n++] = py;
      }
    }
    return n;
  }

  private void skeleton(Keypoints joints, @Nullable Skeleton bones, Viewport view, Color color) {
    if (bones != null) {
      for (Skeleton.Pair bone : bones.edges()) {
        bone(joints, bone, view, color);
      }
    }
    for (int i = 0; i < joints.size(); i++) {
      if (joints.visibility(i) > 0) {
        joint(view.screenX(joints.x(i)), view.screenY(joints.y(i)), joints.visibility(i), color);
      }
    }
  }

  private void bone(Keypoints joints, Skeleton.Pair bone, Viewport view, Color color) {
    boolean both =
        Math.max(bone.a(), bone.b()) < joints.size()
            && joints.visibility(bone.a()) > 0
            && joints.visibility(bone.b()) > 0;
    if (both) {
      surface.bone(
          view.screenX(joints.x(bone.a())),
          view.screenY(joints.y(bone.a())),
          view.screenX(joints.x(bone.b())),
          view.screenY(joints.y(bone.b())),
          BONE,
          color);
    }
  }

  /// Visible: filled with a white rim; labelled but hidden: hollow.
  private void joint(double x, double y, double visibility, Color color) {
    boolean hidden = visibility == 1;
    surface.joint(
        x,
        y,
        JOINT,
        hidden ? Color.gray(0, 0.35) : color,
        hidden ? color : Color.WHITE,
        hidden ? 1.5 * RIM : RIM);
  }
}
