package org.spotter.ui.chart;

import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.spotter.ui.view.OwnKeys;

/// A part of a chart that can be opened: by a click, or with Enter or Space when it has the focus.
final class Mark extends StackPane implements OwnKeys {
  static final String STYLE = "mark";
  private static final Set<KeyCode> OWN =
      Set.of(
          KeyCode.ENTER,
          KeyCode.SPACE,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END);

  private final Runnable opening;
  private final Tooltip tip;

  /// @param words what it is, for the tip and for screen readers
  /// @param opening what happens when it is opened
  Mark(String words, Runnable opening) {
    this.opening = opening;
    getStyleClass().add(STYLE);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(words);
    setOnMouseClicked(e -> {
      if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
        requestFocus();
        open();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    tip = tip(words);
    Tooltip.install(this, tip);
  }

  /// Shows it as meant, with its tip, though the pointer is only near.
  void point() {
    getStyleClass().add("pointed");
    Bounds here = localToScreen(getBoundsInLocal());
    if (here != null) {
      tip.show(this, here.getMaxX() + 8, here.getMaxY() + 8);
    }
  }

  /// No more.
  void unpoint() {
    getStyleClass().remove("pointed");
    tip.hide();
  }

  static Tooltip tip(String words) {
    Tooltip tip = new Tooltip(words);
    tip.setShowDelay(Duration.millis(150));
    tip.setHideDelay(Duration.millis(50));
    tip.setWrapText(true);
    tip.setMaxWidth(360);
    return tip;
  }

  void open() {
    opening.run();
  }

  @Override
  public boolean wants(KeyEvent event) {
    return isOwn(event);
  }

  /// Whether a key belongs to a chart.
  static boolean isOwn(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    return plain && OWN.contains(event.getCode());
  }

  /// Whether a key opens what has the focus.
  static boolean opens(KeyEvent event) {
    return event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
  }

  private void pressed(KeyEvent event) {
    if (opens(event)) {
      event.consume();
      open();
    }
  }
}
