package org.spotter.ui.images;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.spotter.ui.view.OwnKeys;

/// Which keys belong to a view of images while it has the keyboard: those that move and widen the
/// choice, and those that ask for its menu.
final class ImageKeys {
  private static final Set<KeyCode> MOVING =
      EnumSet.of(
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.CONTEXT_MENU,
          KeyCode.DELETE);

  private ImageKeys() {}

  static boolean isOwn(KeyEvent event) {
    boolean menu = event.getCode() == KeyCode.F10 && event.isShiftDown();
    boolean all = event.getCode() == KeyCode.A && event.isShortcutDown();
    return menu || all || MOVING.contains(event.getCode());
  }

  /// A list with these keys.
  static final class OfList extends ListView<Line> implements OwnKeys {
    @Override
    public boolean wants(KeyEvent event) {
      return isOwn(event)
          || event.getCode() == KeyCode.LEFT
          || event.getCode() == KeyCode.RIGHT
          || event.getCode() == KeyCode.ENTER;
    }
  }

  /// A table with these keys.
  static final class OfTable extends TableView<Line> implements OwnKeys {
    @Override
    public boolean wants(KeyEvent event) {
      return isOwn(event);
    }
  }
}
