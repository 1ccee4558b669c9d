package org.spotter.ui.chart;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.spotter.ui.view.OwnKeys;

/// The knob on a line that can be dragged along it, or moved by arrows: a point of use.
final class Handle extends StackPane implements OwnKeys {
  static final double SIZE = 16;
  private final Tooltip tip = Mark.tip("");

  /// @param drag told where the pointer is in the scene
  /// @param step told by how many points to go on
  Handle(Consumer<Point2D> drag, IntConsumer step) {
    getStyleClass().add("handle");
    setId("operating-point");
    setMinSize(SIZE, SIZE);
    setPrefSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        e -> {
          requestFocus();
          e.consume();
        });
    addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        e -> {
          drag.accept(new Point2D(e.getSceneX(), e.getSceneY()));
          e.consume();
        });
    addEventHandler(KeyEvent.KEY_PRESSED, e -> pressed(e, step));
    Tooltip.install(this, tip);
  }

  void words(String words) {
    setAccessibleText(words);
    tip.setText(words);
  }

  @Override
  public boolean wants(KeyEvent event) {
    return Mark.isOwn(event) && !Mark.opens(event);
  }

  private static void pressed(KeyEvent event, IntConsumer step) {
    int by =
        switch (event.getCode()) {
          case LEFT, DOWN -> -1;
          case RIGHT, UP -> 1;
          case HOME -> -10;
          case END -> 10;
          default -> 0;
        };
    if (by != 0 && Mark.isOwn(event)) {
      event.consume();
      step.accept(by);
    }
  }
}
