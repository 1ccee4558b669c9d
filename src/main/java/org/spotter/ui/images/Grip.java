package org.spotter.ui.images;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.spotter.ui.model.Messages;

/// The edge of a panel at the left of the window, to be dragged; with the keyboard on it Left and
/// Right move it.
final class Grip extends Region {
  private static final int STEP = 16;
  private final DoubleSupplier width;
  private final DoubleConsumer resize;
  private double pressedAt;
  private double before;

  /// @param width the panel's width now
  /// @param resize gives it another one
  Grip(DoubleSupplier width, DoubleConsumer resize) {
    this.width = width;
    this.resize = resize;
    getStyleClass().add("grip");
    setAccessibleText(Messages.text("images.grip"));
    setCursor(Cursor.H_RESIZE);
    setFocusTraversable(true);
    setMinWidth(5);
    setMaxWidth(5);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(e -> resize.accept(before + e.getSceneX() - pressedAt));
    setOnKeyPressed(this::key);
  }

  private void pressed(MouseEvent event) {
    pressedAt = event.getSceneX();
    before = width.getAsDouble();
  }

  private void key(KeyEvent event) {
    int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
    if (by != 0) {
      resize.accept(width.getAsDouble() + by * STEP);
      event.consume();
    }
  }
}
