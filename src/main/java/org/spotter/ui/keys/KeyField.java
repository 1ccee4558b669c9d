package org.spotter.ui.keys;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;

/// A field that takes a key as it is pressed. Backspace takes it away; Tab goes on.
public final class KeyField extends TextField {
  private final StringProperty value = new SimpleStringProperty("");

  public KeyField() {
    setEditable(false);
    setPromptText(Messages.text("key.prompt"));
    value.addListener((_, _, key) -> setText(KeyMap.words(key)));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_TYPED, KeyEvent::consume);
  }

  /// The key as key maps write it, empty for none.
  public StringProperty value() {
    return value;
  }

  private void pressed(KeyEvent event) {
    boolean leaves = event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ESCAPE;
    if (leaves) {
      return;
    }
    event.consume();
    if (event.getCode() == KeyCode.BACK_SPACE && !event.isShortcutDown()) {
      value.set("");
    } else {
      of(event).ifPresent(value::set);
    }
  }

  /// The key of an event as key maps write it; empty while only modifiers are down.
  public static Optional<String> of(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
      return Optional.empty();
    }
    StringBuilder key = new StringBuilder();
    key.append(event.isShortcutDown() ? "Shortcut+" : "");
    key.append(event.isAltDown() ? "Alt+" : "");
    key.append(event.isShiftDown() ? "Shift+" : "");
    return Optional.of(key.append(code.getName()).toString());
  }
}
