package org.spotter.ui.bench;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.spotter.ui.canvas.CanvasView;

/// A mouse over the canvas.
final class Pointer {
  private final Node sheet;

  Pointer(CanvasView canvas) {
    sheet = canvas.getChildrenUnmodifiable().getFirst();
  }

  void move(double x, double y) {
    fire(MouseEvent.MOUSE_MOVED, x, y, MouseButton.NONE);
  }

  void press(double x, double y) {
    fire(MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY);
  }

  void drag(double x, double y) {
    fire(MouseEvent.MOUSE_DRAGGED, x, y, MouseButton.PRIMARY);
  }

  void release(double x, double y) {
    fire(MouseEvent.MOUSE_RELEASED, x, y, MouseButton.PRIMARY);
  }

  private void fire(EventType<MouseEvent> type, double x, double y, MouseButton button) {
    boolean down = button == MouseButton.PRIMARY;
    Event.fireEvent(
        sheet,
        new MouseEvent(
            type, x, y, x, y, button, 1, false, false, false, false, down, false, false, false,
            false, false, null));
  }
}
