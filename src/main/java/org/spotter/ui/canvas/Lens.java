package org.spotter.ui.canvas;

import java.util.Objects;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Mark;
import org.spotter.editing.Shape;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// A magnifying glass beside the pointer, never under it, while a point or a handle is dragged: the
/// picture's pixels unsmoothed, with the live shape on them.
final class Lens extends Pane {
  private static final double SIDE = 152;
  private static final double GAP = 32;
  private static final double STRENGTH = 4;
  private static final double WEAKEST = 6;

  /// From this scale on pixels are large enough without it.
  private static final double ENOUGH = 12;

  /// Sides of the view below which it would cover too much.
  private static final double ROOM = 3 * SIDE;

  private final Canvas canvas = new Canvas(SIDE, SIDE);
  private final LivePainter painter = new LivePainter(canvas.getGraphicsContext2D());
  private final Rectangle rim = new Rectangle(1, 1, SIDE - 2, SIDE - 2);

  Lens() {
    setMouseTransparent(true);
    rim.setFill(null);
    rim.setStroke(Color.web("#e8edf4"));
    rim.setStrokeWidth(2);
    getChildren().addAll(canvas, rim);
    resize(SIDE, SIDE);
    setRound(true);
    setVisible(false);
  }

  void setRound(boolean round) {
    double arc = round ? SIDE : 8;
    rim.setArcWidth(arc);
    rim.setArcHeight(arc);
    Rectangle square = new Rectangle(SIDE, SIDE);
    square.setArcWidth(arc);
    square.setArcHeight(arc);
    setClip(round ? new Circle(SIDE / 2, SIDE / 2, SIDE / 2) : square);
  }

  /// Whether what the tool shows is a point or a handle on its way, and the view has room.
  static boolean isFor(LiveScene scene, Viewport view) {
    return scene.busy()
        && view.scale() < ENOUGH
        && Math.min(view.width(), view.height()) >= ROOM
        && scene.marks().stream().anyMatch(m -> bounds(m) != null);
  }

  /// The box around what is being shaped; null for what does not need a lens.
  private static @Nullable Box bounds(Mark mark) {
    return switch (mark) {
      case Mark.Reshaped(var after) -> Shape.of(after).bounds();
      case Mark.Drawing(var shape, _) -> shape.bounds();
      case Mark.Line line when !line.points().isEmpty() ->
          Box.between(line.points().getFirst(), line.points().getFirst());
      case null, default -> null;
    };
  }

  /// @param at what is under the pointer, in image pixels
  void show(Viewport view, Point at, ScreenPicture picture, Tone tone, LiveScene scene) {
    place(view, at, middle(scene));
    double scale = Math.max(WEAKEST, view.scale() * STRENGTH);
    Viewport near =
        new Viewport(
            scale,
            Math.rint(SIDE / 2 - at.x() * scale),
            Math.rint(SIDE / 2 - at.y() * scale),
            SIDE,
            SIDE,
            view.imageWidth(),
            view.imageHeight(),
            false);
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.setFill(Color.web("#0b0e13"));
    gc.fillRect(0, 0, SIDE, SIDE);
    picture.draw(gc, near, near.visible(), tone);
    painter.paint(scene, near);
    cross(gc);
  }

  private static Point middle(LiveScene scene) {
    return scene.marks().stream()
        .map(Lens::bounds)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Box::center)
        .orElse(new Point(0, 0));
  }

  /// On the far side of the pointer from what is being shaped, or where there is room.
  private void place(Viewport view, Point at, Point shape) {
    relocate(
        beside(view.screenX(at.x()), at.x() >= shape.x(), view.width()),
        beside(view.screenY(at.y()), at.y() > shape.y(), view.height()));
  }

  private static double beside(double at, boolean after, double room) {
    double behind = at + GAP;
    double before = at - GAP - SIDE;
    boolean fits = after ? behind + SIDE <= room : before < 0;
    return Math.rint(fits ? behind : before);
  }

  private static void cross(GraphicsContext gc) {
    double middle = SIDE / 2 + 0.5;
    gc.setLineDashes();
    gc.setLineWidth(1);
    gc.setStroke(Color.gray(1, 0.7));
    gc.strokeLine(middle, middle - 12, middle, middle - 4);
    gc.strokeLine(middle, middle + 4, middle, middle + 12);
    gc.strokeLine(middle - 12, middle, middle - 4, middle);
    gc.strokeLine(middle + 4, middle, middle + 12, middle);
  }
}
