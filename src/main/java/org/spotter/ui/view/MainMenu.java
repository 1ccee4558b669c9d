package org.spotter.ui.view;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;

/// The menu at the project's name. Its items are the palette's actions; keys are shown but handled
/// by [Keyboard], so that none acts twice.
public final class MainMenu extends MenuButton {
  private static final int WIDTH = 304;
  private static final int ROW = 24;
  private static final int ARROW = 32;
  private final Actions actions;
  private final KeyMap keys;

  public MainMenu(Actions actions, KeyMap keys, List<Path> recent, Consumer<Path> opening) {
    this.actions = actions;
    this.keys = keys;
    setId("menu");
    setMnemonicParsing(false);
    setMaxWidth(224);
    setMinWidth(80);
    setAccessibleText(Messages.text("menu.title"));
    // Built when first opened: a third of a hundred items are not for the start.
    getItems().add(new MenuItem());
    setOnShowing(_ -> {
      if (getItems().size() == 1) {
        fill(recent, opening);
      }
    });
  }

  private void fill(List<Path> recent, Consumer<Path> opening) {
    getItems().setAll(item("project.new"), item("project.open"), recent(recent, opening), line());
    add("project.add-images", "project.import", "project.export");
    getItems().add(line());
    add("edit.undo", "edit.redo", "edit.delete", "predictions.accept");
    getItems().add(line());
    add("run.prelabel", "run.evaluate", "run.report");
    getItems().add(line());
    getItems()
        .addAll(
            menu(
                "menu.view",
                "fth-eye",
                "view.fit",
                "view.actual",
                "view.truth",
                "view.predictions",
                "view.side-by-side"),
            menu(
                "menu.appearance",
                "fth-moon",
                "appearance.dark",
                "appearance.light",
                "appearance.contrast"),
            menu("menu.keys", "fth-command", "keys.labelimg", "keys.cvat", "help.keys"),
            item("help.about"));
  }

  private void add(String... ids) {
    for (String id : ids) {
      if (actions.has(id)) {
        getItems().add(item(id));
      }
    }
  }

  private Menu menu(String text, String icon, String... ids) {
    Menu menu = new Menu("", line(text, icon));
    for (String id : ids) {
      if (actions.has(id)) {
        menu.getItems().add(item(id));
      }
    }
    menu.setDisable(menu.getItems().isEmpty());
    return menu;
  }

  private MenuItem item(String id) {
    Action action = actions.get(id);
    HBox content =
        Widgets.row(
            12,
            Widgets.icon(action.icon()),
            Widgets.label(action.text()),
            Widgets.spring(),
            Widgets.key(keys.shown(id)));
    content.setPrefWidth(WIDTH);
    content.setMinHeight(ROW);
    CustomMenuItem item = new CustomMenuItem(content);
    item.setId("menu-" + id);
    item.getStyleClass().add("action-item");
    item.disableProperty().bind(javafx.beans.binding.Bindings.not(action.enabled()));
    item.setOnAction(_ -> action.perform());
    return item;
  }

  /// As wide as the items, so that the arrow of a submenu stands at the right end.
  private static HBox line(String text, String icon) {
    HBox line = Widgets.row(12, Widgets.icon(icon), Widgets.label(Messages.text(text)));
    line.setPrefWidth(WIDTH - ARROW);
    return line;
  }

  private static MenuItem line() {
    return new SeparatorMenuItem();
  }

  private static Menu recent(List<Path> recent, Consumer<Path> opening) {
    Menu menu = new Menu("", line("menu.recent", "fth-clock"));
    for (Path path : recent) {
      MenuItem item = new MenuItem(path.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> opening.accept(path));
      menu.getItems().add(item);
    }
    menu.setDisable(recent.isEmpty());
    return menu;
  }
}
