package org.spotter.ui.explain;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.inference.SensitivityMap;
import org.spotter.pixels.Picture;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.OwnKeys;
import org.spotter.ui.view.Pixels;

/// A picture with the map of what a prediction rests on over it. Arrows (or the pointer) move a
/// square over the map; what a patch there does to the score is told in words.
final class HeatPane extends Region implements OwnKeys {
  private static final double LEAST_SCALE = 0.02;
  private static final double SMALL = 0.005;
  private final ImageView photo = new ImageView();
  private final ImageView heat = new ImageView();
  private final Rectangle box = new Rectangle();
  private final Rectangle around = new Rectangle();
  private final Rectangle patch = new Rectangle();
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private @Nullable Box chosen;
  private @Nullable SensitivityMap map;
  private int column = -1;
  private int row = -1;
  private double scale = 1;

  HeatPane() {
    setId("heat");
    getStyleClass().add("heat");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(200, 160);
    heat.setSmooth(true);
    line(around, Color.BLACK, 4);
    line(box, Color.WHITE, 2);
    line(patch, Color.WHITE, 1.5);
    patch.getStrokeDashArray().setAll(4.0, 3.0);
    getChildren().addAll(photo, heat, around, box, patch);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    show(null);
  }

  private static void line(Rectangle rectangle, Color color, double width) {
    rectangle.setFill(null);
    rectangle.setStroke(color);
    rectangle.setStrokeWidth(width);
  }

  /// What a patch at the square does, in words; empty without a map.
  ReadOnlyStringProperty words() {
    return words.getReadOnlyProperty();
  }

  /// How strongly the map is drawn, 0 to 1.
  javafx.beans.property.DoubleProperty strength() {
    return heat.opacityProperty();
  }

  void picture(@Nullable Picture picture) {
    photo.setImage(picture == null ? null : Pixels.toImage(picture));
    requestLayout();
  }

  /// Outlines the prediction that is explained.
  void chosen(@Nullable Box newBox) {
    chosen = newBox;
    box.setVisible(newBox != null);
    around.setVisible(newBox != null);
    requestLayout();
  }

  /// Shows a map, or none.
  void show(@Nullable SensitivityMap newMap) {
    map = newMap;
    heat.setImage(newMap == null ? null : image(newMap));
    if (newMap == null) {
      column = -1;
    }
    tell();
    requestLayout();
  }

  /// The end of the scale: the largest change that the map has.
  static double limit(SensitivityMap map) {
    return Math.max(LEAST_SCALE, Math.max(map.most(), map.mostGained()));
  }

  private static javafx.scene.image.Image image(SensitivityMap map) {
    double limit = limit(map);
    int[] argb = new int[map.shown().length];
    for (int i = 0; i < argb.length; i++) {
      float drop = map.shown()[i];
      argb[i] = Float.isNaN(drop) ? 0 : HeatColors.argb(HeatColors.heat(drop / limit));
    }
    return HeatColors.image(map.columns(), map.rows(), argb);
  }

  private void tell() {
    SensitivityMap now = map;
    patch.setVisible(now != null && column >= 0);
    if (now == null || column < 0) {
      words.set(now == null ? "" : Messages.text("explain.point"));
      return;
    }
    float drop = now.at(column, row);
    String text =
        Float.isNaN(drop)
            ? Messages.text("explain.unknown")
            : Math.abs(drop) < SMALL
                ? Messages.text("explain.same")
                : drop < 0
                    ? Messages.text("explain.rises", -drop, now.base() - drop)
                    : Messages.text("explain.falls", drop, now.base() - drop);
    words.set(text);
    setAccessibleText(text);
  }

  @Override
  public boolean wants(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, RIGHT, UP, DOWN -> map != null;
      default -> false;
    };
  }

  private void pressed(KeyEvent event) {
    SensitivityMap now = map;
    if (now == null || !wants(event)) {
      return;
    }
    event.consume();
    if (column < 0) {
      move(now.columns() / 2, now.rows() / 2);
      return;
    }
    switch (event.getCode()) {
      case LEFT -> move(column - 1, row);
      case RIGHT -> move(column + 1, row);
      case UP -> move(column, row - 1);
      default -> move(column, row + 1);
    }
  }

  private void pointed(MouseEvent event) {
    SensitivityMap now = map;
    if (now != null) {
      double x = (event.getX() - photo.getLayoutX()) / scale;
      double y = (event.getY() - photo.getLayoutY()) / scale;
      move((int) (x / now.settings().stride()), (int) (y / now.settings().stride()));
    }
  }

  private void move(int newColumn, int newRow) {
    SensitivityMap now = map;
    if (now != null) {
      column = Math.clamp(newColumn, 0, now.columns() - 1);
      row = Math.clamp(newRow, 0, now.rows() - 1);
      tell();
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    javafx.scene.image.Image image = photo.getImage();
    if (image == null) {
      return;
    }
    scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
    double x = Math.rint((getWidth() - image.getWidth() * scale) / 2);
    double y = Math.rint((getHeight() - image.getHeight() * scale) / 2);
    place(photo, x, y, image.getWidth(), image.getHeight());
    SensitivityMap now = map;
    if (now != null) {
      int stride = now.settings().stride();
      place(heat, x, y, now.columns() * stride, now.rows() * stride);
      heat.setClip(new Rectangle(image.getWidth() * scale, image.getHeight() * scale));
      int side = now.settings().patch();
      place(
          patch,
          x,
          y,
          new Box(
              column * stride + (stride - side) / 2.0,
              row * stride + (stride - side) / 2.0,
              side,
              side));
    }
    if (chosen != null) {
      place(box, x, y, chosen);
      place(around, x, y, chosen);
    }
  }

  private void place(ImageView view, double x, double y, double width, double height) {
    view.setFitWidth(width * scale);
    view.setFitHeight(height * scale);
    view.relocate(x, y);
  }

  private void place(Rectangle rectangle, double x, double y, Box at) {
    rectangle.setX(x + at.x() * scale);
    rectangle.setY(y + at.y() * scale);
    rectangle.setWidth(at.width() * scale);
    rectangle.setHeight(at.height() * scale);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 640;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 480;
  }
}
