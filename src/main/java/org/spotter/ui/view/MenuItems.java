package org.spotter.ui.view;

import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;

/// Makes the entries of menus from actions: icon, words, key. Keys are shown but handled by
/// [Keyboard], so that none acts twice.
final class MenuItems {
  private static final int ROW = 24;
  private static final int ARROW = 32;
  private final Actions actions;
  private final KeyMap keys;
  private final int width;

  /// @param width of an entry's content
  MenuItems(Actions actions, KeyMap keys, int width) {
    this.actions = actions;
    this.keys = keys;
    this.width = width;
  }

  /// The entry of an action; grey while it cannot be done.
  MenuItem item(String id) {
    Action action = actions.get(id);
    MenuItem item = item(action.icon(), action.text(), keys.shown(id), action::perform);
    item.setId("menu-" + id);
    item.disableProperty().bind(javafx.beans.binding.Bindings.not(action.enabled()));
    return item;
  }

  /// An entry that is not an action.
  MenuItem item(String icon, String text, String key, Runnable run) {
    return item(Widgets.icon(icon), text, key, run);
  }

  MenuItem item(Node icon, String text, String key, Runnable run) {
    HBox content = Widgets.row(12, icon, Widgets.label(text), Widgets.spring(), Widgets.key(key));
    content.setPrefWidth(width);
    content.setMinHeight(ROW);
    CustomMenuItem item = new CustomMenuItem(content);
    item.getStyleClass().add("action-item");
    item.setOnAction(_ -> run.run());
    return item;
  }

  /// A submenu without entries yet.
  Menu menu(String text, String icon) {
    // As wide as the entries, so that the arrow stands at the right end.
    HBox line = Widgets.row(12, Widgets.icon(icon), Widgets.label(text));
    line.setPrefWidth(width - ARROW);
    return new Menu("", line);
  }
}
