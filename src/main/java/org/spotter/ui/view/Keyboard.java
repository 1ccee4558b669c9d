package org.spotter.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;

/// Does what the key map says when a key is pressed. While a person types into a field, plain keys
/// belong to the field; Space and Enter belong to the button that has the focus, Tab to whatever
/// has it but the canvas. On the canvas the tool in hand is asked first.
public final class Keyboard {
  private final Scene scene;
  private final Overlay overlay;
  private final List<Binding> bindings = new ArrayList<>();
  private Predicate<KeyEvent> before = _ -> false;
  private boolean acted;

  public Keyboard(Scene scene, Overlay overlay) {
    this.scene = scene;
    this.overlay = overlay;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private record Binding(KeyCombination key, Action action) {}

  /// From now on these actions have these keys.
  public void use(Actions actions, KeyMap keys) {
    bindings.clear();
    for (Action action : actions.all()) {
      for (String key : keys.of(action.id())) {
        bindings.add(new Binding(KeyCombination.valueOf(key), action));
      }
    }
  }

  /// From now on these have a key before the key map, and say whether it was theirs.
  public void before(Predicate<KeyEvent> others) {
    before = others;
  }

  private void pressed(KeyEvent event) {
    acted = false;
    if (overlay.isVisible() || belongsToFocus(event)) {
      return;
    }
    if (focus() instanceof CanvasView canvas && canvas.offer(event)) {
      acted = true;
      event.consume();
      return;
    }
    if (before.test(event)) {
      acted = true;
      event.consume();
      return;
    }
    for (Binding binding : bindings) {
      if (binding.key.match(event) && binding.action.perform()) {
        acted = true;
        event.consume();
        return;
      }
    }
  }

  /// A key that acted is not typed as well: into the field, say, that it gave the focus to.
  private void typed(KeyEvent event) {
    if (acted) {
      event.consume();
    }
  }

  private @Nullable Node focus() {
    return scene.getFocusOwner();
  }

  private boolean belongsToFocus(KeyEvent event) {
    Node focus = focus();
    if (event.getCode() == KeyCode.TAB && !(focus instanceof CanvasView)) {
      return true;
    }
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    if (focus instanceof OwnKeys own && own.wants(event)) {
      return true;
    }
    if (focus instanceof TextInputControl) {
      return (plain && !isFunctionKey(event.getCode())) || isEditing(event);
    }
    boolean pressing = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
    return plain && pressing && (focus instanceof ButtonBase || focus instanceof ComboBoxBase);
  }

  private static boolean isFunctionKey(KeyCode code) {
    return code.isFunctionKey();
  }

  /// Undo in a field takes back typing.
  private static boolean isEditing(KeyEvent event) {
    return event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y);
  }
}
