package org.spotter.ui.canvas;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Mark;

/// The outline of the brush under the pointer: a node of its own, so that moving it paints no more
/// than it covers. Light on dark, so that it shows on any picture; dashed for the eraser.
final class NibView extends Region {
  private final Circle round = new Circle();
  private final Circle roundShade = new Circle();
  private final Rectangle square = new Rectangle();
  private final Rectangle squareShade = new Rectangle();

  NibView() {
    setManaged(false);
    setMouseTransparent(true);
    List.of(roundShade, squareShade).forEach(s -> style(s, Color.gray(0, 0.55), 3));
    List.of(round, square).forEach(s -> style(s, Color.WHITE, 1));
    getChildren().addAll(roundShade, round, squareShade, square);
    setVisible(false);
  }

  private static void style(Shape shape, Color color, double width) {
    shape.setFill(null);
    shape.setStroke(color);
    shape.setStrokeWidth(width);
    shape.setManaged(false);
  }

  void show(Mark.@Nullable Nib nib, Viewport view) {
    setVisible(nib != null);
    if (nib == null) {
      return;
    }
    double radius = Math.max(1, nib.diameter() * view.scale() / 2);
    size(radius);
    List.of(round, roundShade).forEach(s -> s.setVisible(!nib.square()));
    List.of(square, squareShade).forEach(s -> s.setVisible(nib.square()));
    List.of(round, square).forEach(s -> dash(s, nib.erasing()));
    relocate(Math.rint(view.screenX(nib.at().x())), Math.rint(view.screenY(nib.at().y())));
  }

  private void size(double radius) {
    for (Circle circle : List.of(round, roundShade)) {
      circle.setRadius(radius);
    }
    for (Rectangle rectangle : List.of(square, squareShade)) {
      rectangle.setX(-radius);
      rectangle.setY(-radius);
      rectangle.setWidth(2 * radius);
      rectangle.setHeight(2 * radius);
    }
  }

  private static void dash(Shape shape, boolean dashed) {
    if (dashed == shape.getStrokeDashArray().isEmpty()) {
      shape.getStrokeDashArray().setAll(dashed ? new Double[] {4.0, 4.0} : new Double[0]);
    }
  }
}
