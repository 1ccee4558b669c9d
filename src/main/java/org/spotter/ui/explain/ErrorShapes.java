package org.spotter.ui.explain;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ImageErrors;
import org.spotter.app.MaskDifference;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.Reason;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;

/// Draws what is there, what is said, and what links both, in pixels of the image; lines keep their
/// width however the image is zoomed. Blue is the truth, orange what is said, white what is chosen:
/// colours that people with any kind of colour vision can tell apart.
final class ErrorShapes {
  static final Color TRUTH = Color.web("#56b4e9");
  static final Color SAID = Color.web("#e69f00");
  static final Color BOTH = Color.web("#f0e442");
  static final Color ONLY_TRUTH = Color.web("#0072b2");
  static final Color ONLY_SAID = Color.web("#d55e00");
  private static final double FILL = 0.65;

  private final double line;

  /// @param scale screen pixels of an image pixel
  ErrorShapes(double scale) {
    line = 2 / scale;
  }

  Node truth(ImageErrors errors) {
    Group all = new Group();
    for (ImageErrors.Truth t : errors.objects()) {
      Skeleton skeleton = errors.tested().skeletons().get(t.annotation().categoryId());
      add(all, t.annotation().bbox(), t.annotation().keypoints(), skeleton, TRUTH, false);
    }
    return all;
  }

  Node said(ImageErrors errors) {
    Group all = new Group();
    for (ImageErrors.Said s : errors.predictions()) {
      Skeleton skeleton = errors.tested().skeletons().get(s.categoryId());
      add(all, s.prediction().bbox(), s.prediction().keypoints(), skeleton, SAID, true);
    }
    return all;
  }

  private void add(
      Group all,
      @Nullable Box box,
      @Nullable Keypoints joints,
      @Nullable Skeleton skeleton,
      Color color,
      boolean dashed) {
    if (box != null) {
      all.getChildren()
          .addAll(box(box, Color.BLACK, 2 * line, false), box(box, color, line, dashed));
    }
    if (joints != null) {
      joints(all, joints, skeleton, color);
    }
  }

  private Rectangle box(Box box, Color color, double width, boolean dashed) {
    Rectangle r = new Rectangle(box.x(), box.y(), box.width(), box.height());
    r.setFill(null);
    stroke(r, color, width);
    if (dashed) {
      r.getStrokeDashArray().setAll(4 * line, 3 * line);
    }
    return r;
  }

  private static void stroke(Shape shape, Color color, double width) {
    shape.setStroke(color);
    shape.setStrokeWidth(width);
    shape.setStrokeType(StrokeType.CENTERED);
  }

  private void joints(Group all, Keypoints k, @Nullable Skeleton skeleton, Color color) {
    List<Skeleton.Pair> bones = skeleton == null ? List.of() : skeleton.edges();
    for (Skeleton.Pair bone : bones) {
      if (bone.a() < k.size() && bone.b() < k.size() && seen(k, bone.a()) && seen(k, bone.b())) {
        all.getChildren().add(line(k, bone.a(), k, bone.b(), color, line));
      }
    }
    for (int j = 0; j < k.size(); j++) {
      if (seen(k, j)) {
        Circle joint = new Circle(k.x(j), k.y(j), 2 * line, color);
        all.getChildren().add(joint);
      }
    }
  }

  private static boolean seen(Keypoints k, int joint) {
    return k.visibility(joint) > 0;
  }

  private static Line line(Keypoints a, int from, Keypoints b, int to, Color color, double width) {
    Line l = new Line(a.x(from), a.y(from), b.x(to), b.y(to));
    stroke(l, color, width);
    return l;
  }

  /// A line from each found object to what found it; of persons from joint to joint.
  Node links(ImageErrors errors) {
    Group all = new Group();
    for (ImageErrors.Truth t : errors.objects()) {
      if (t.reason() instanceof Reason.Matched(int p, _, _)) {
        ImageErrors.Said s = errors.said(p);
        if (s != null) {
          link(all, t, s);
        }
      }
    }
    return all;
  }

  private void link(Group all, ImageErrors.Truth t, ImageErrors.Said s) {
    Keypoints there = t.annotation().keypoints();
    Keypoints told = s.prediction().keypoints();
    Box a = t.annotation().bbox();
    Box b = s.prediction().bbox();
    if (there != null && told != null) {
      for (int j = 0; j < Math.min(there.size(), told.size()); j++) {
        if (seen(there, j)) {
          all.getChildren().add(line(there, j, told, j, Color.WHITE, line));
        }
      }
    } else if (a != null && b != null) {
      Line dark = new Line(a.x(), a.y(), b.x(), b.y());
      Line light = new Line(a.x(), a.y(), b.x(), b.y());
      stroke(dark, Color.BLACK, 3 * line);
      stroke(light, Color.WHITE, 1.5 * line);
      all.getChildren().addAll(dark, light, new Circle(a.x(), a.y(), 2 * line, TRUTH));
      all.getChildren().add(new Circle(b.x(), b.y(), 2 * line, SAID));
    }
  }

  /// The chosen thing, outlined in white.
  Node chosen(@Nullable Box box) {
    return box == null
        ? new Group()
        : new Group(
            box(box, Color.BLACK, 3.5 * line, false), box(box, Color.WHITE, 2 * line, false));
  }

  /// Pixels of both, only of the truth, only of what is said.
  static Node difference(MaskDifference difference) {
    int width = difference.both().width();
    int height = difference.both().height();
    int[] argb = new int[width * height];
    paint(difference.both(), BOTH, argb);
    paint(difference.onlyTruth(), ONLY_TRUTH, argb);
    paint(difference.onlySaid(), ONLY_SAID, argb);
    return new ImageView(HeatColors.image(width, height, argb));
  }

  private static void paint(Mask mask, Color paint, int[] argb) {
    int color = HeatColors.argb(paint.deriveColor(0, 1, 1, FILL));
    int height = mask.height();
    int at = 0;
    int[] runs = mask.toRuns();
    for (int i = 0; i < runs.length; i++) {
      for (int p = at; i % 2 == 1 && p < at + runs[i]; p++) {
        argb[p % height * mask.width() + p / height] = color;
      }
      at += runs[i];
    }
  }
}
