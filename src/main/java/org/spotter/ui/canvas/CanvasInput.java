package org.spotter.ui.canvas;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.KeyEvent;
import org.spotter.editing.Modifiers;
import org.spotter.editing.PointerEvent;
import org.spotter.editing.PointerEvent.Action;
import org.spotter.editing.PointerEvent.Button;
import org.spotter.editing.TypedEvent;
import org.spotter.editing.WheelEvent;
import org.spotter.geometry.Point;

/// Tells panning and zooming from working, and turns what JavaFX reports into what tools know.
final class CanvasInput {
  /// One notch of a wheel, as JavaFX counts it.
  private static final double NOTCH = 40;

  private static final double ZOOM_PER_NOTCH = 1.2;

  private static final Map<KeyCode, KeyEvent.Key> KEYS =
      Map.ofEntries(
          Map.entry(KeyCode.ESCAPE, KeyEvent.Key.ESCAPE),
          Map.entry(KeyCode.ENTER, KeyEvent.Key.ENTER),
          Map.entry(KeyCode.DELETE, KeyEvent.Key.DELETE),
          Map.entry(KeyCode.BACK_SPACE, KeyEvent.Key.BACKSPACE),
          Map.entry(KeyCode.LEFT, KeyEvent.Key.LEFT),
          Map.entry(KeyCode.KP_LEFT, KeyEvent.Key.LEFT),
          Map.entry(KeyCode.RIGHT, KeyEvent.Key.RIGHT),
          Map.entry(KeyCode.KP_RIGHT, KeyEvent.Key.RIGHT),
          Map.entry(KeyCode.UP, KeyEvent.Key.UP),
          Map.entry(KeyCode.KP_UP, KeyEvent.Key.UP),
          Map.entry(KeyCode.DOWN, KeyEvent.Key.DOWN),
          Map.entry(KeyCode.KP_DOWN, KeyEvent.Key.DOWN));

  /// Whom the canvas obeys.
  interface Listener {
    Viewport view();

    void pan(double dx, double dy);

    void zoom(Point at, double factor);

    void pointer(PointerEvent event);

    /// Whether the tool had a use for the wheel.
    boolean wheel(WheelEvent event);

    void panning(boolean ready);
  }

  private final Listener listener;
  private @Nullable Point panFrom;
  private boolean spaceDown;
  private boolean scrollGesture;

  CanvasInput(Listener listener) {
    this.listener = listener;
  }

  /// @param works whether the tool works in this sheet, or it is for looking only
  void listenTo(Node sheet, boolean works) {
    sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> pressed(e, works));
    sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> dragged(e, works));
    sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> released(e, works));
    sheet.addEventHandler(MouseEvent.MOUSE_MOVED, e -> pointer(Action.MOVED, e));
    sheet.addEventHandler(MouseEvent.MOUSE_EXITED, e -> pointer(Action.EXITED, e));
    sheet.setOnScrollStarted(_ -> scrollGesture = true);
    sheet.setOnScrollFinished(_ -> scrollGesture = false);
    sheet.setOnScroll(this::scrolled);
    sheet.setOnZoom(e -> listener.zoom(new Point(e.getX(), e.getY()), e.getZoomFactor()));
  }

  /// Space held down makes the next drag pan.
  void space(boolean down) {
    spaceDown = down;
    listener.panning(down);
  }

  private void pressed(MouseEvent e, boolean works) {
    boolean pans = e.getButton() == MouseButton.MIDDLE || spaceDown || !works;
    if (pans) {
      panFrom = new Point(e.getX(), e.getY());
      listener.panning(true);
    } else {
      pointer(Action.PRESSED, e);
    }
  }

  private void dragged(MouseEvent e, boolean works) {
    if (panFrom != null) {
      listener.pan(e.getX() - panFrom.x(), e.getY() - panFrom.y());
      panFrom = new Point(e.getX(), e.getY());
    } else if (works) {
      pointer(Action.DRAGGED, e);
    }
  }

  private void released(MouseEvent e, boolean works) {
    if (panFrom != null) {
      panFrom = null;
      listener.panning(spaceDown);
    } else if (works) {
      pointer(Action.RELEASED, e);
    }
  }

  /// Two fingers pan, a wheel zooms; with Ctrl both zoom, with Shift a wheel pans. With Alt the
  /// wheel is the tool's when it has a use for it.
  private void scrolled(ScrollEvent e) {
    if (e.isAltDown() && listener.wheel(wheel(e))) {
      e.consume();
      return;
    }
    boolean pans = (scrollGesture || e.isShiftDown() || e.isInertia()) && !e.isShortcutDown();
    if (pans) {
      listener.pan(e.getDeltaX(), e.getDeltaY());
    } else {
      double delta = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
      listener.zoom(new Point(e.getX(), e.getY()), Math.pow(ZOOM_PER_NOTCH, delta / NOTCH));
    }
    e.consume();
  }

  /// Some systems turn the wheel sideways while Alt is held.
  private WheelEvent wheel(ScrollEvent e) {
    double delta = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
    return new WheelEvent(
        listener.view().toImage(e.getX(), e.getY()),
        delta / NOTCH,
        new Modifiers(e.isShiftDown(), e.isShortcutDown(), e.isAltDown()));
  }

  private void pointer(Action action, MouseEvent e) {
    Viewport view = listener.view();
    listener.pointer(
        new PointerEvent(
            action, view.toImage(e.getX(), e.getY()), view.pixel(), button(e), modifiers(e)));
  }

  private static Button button(MouseEvent e) {
    return switch (e.getButton()) {
      case PRIMARY -> Button.PRIMARY;
      case SECONDARY -> Button.SECONDARY;
      case NONE, MIDDLE, BACK, FORWARD -> Button.NONE;
    };
  }

  private static Modifiers modifiers(MouseEvent e) {
    return new Modifiers(e.isShiftDown(), e.isShortcutDown(), e.isAltDown());
  }

  /// The key as tools know it; empty for all others.
  static Optional<KeyEvent> key(javafx.scene.input.KeyEvent e) {
    if (e.isShortcutDown() || (e.isAltDown() && !e.getCode().isArrowKey())) {
      return Optional.empty();
    }
    return Optional.ofNullable(KEYS.get(e.getCode()))
        .map(key -> new KeyEvent(key, new Modifiers(e.isShiftDown(), false, e.isAltDown())));
  }

  /// The character printed on a plain key; empty for keys that print nothing, with Ctrl or Alt, and
  /// for capitals, which are shortcuts.
  static Optional<TypedEvent> typed(javafx.scene.input.KeyEvent e) {
    if (e.isShortcutDown() || e.isAltDown() || e.isControlDown() || e.isMetaDown()) {
      return Optional.empty();
    }
    String text = e.getText().isEmpty() ? e.getCode().getChar() : e.getText();
    boolean shortcut = e.isShiftDown() && e.getCode().isLetterKey();
    boolean prints =
        !shortcut && text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) != 0x7f;
    return prints
        ? Optional.of(new TypedEvent(Character.toLowerCase(text.charAt(0))))
        : Optional.empty();
  }
}
