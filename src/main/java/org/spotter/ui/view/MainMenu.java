package org.spotter.ui.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.spotter.editing.Tools;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;

/// The menu at the project's name. Its items are the palette's actions.
public final class MainMenu extends MenuButton {
  private static final int WIDTH = 304;
  private final Actions actions;
  private final MenuItems items;

  public MainMenu(Actions actions, KeyMap keys, List<Path> recent, Consumer<Path> opening) {
    this.actions = actions;
    items = new MenuItems(actions, keys, WIDTH);
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
    add(
        "edit.undo",
        "edit.redo",
        "edit.copy",
        "edit.paste",
        "edit.poses-before",
        "predictions.accept",
        "predictions.decide");
    if (actions.has("edit.undo")) {
      getItems().addAll(menuOf("menu.draw", "fth-edit-2", this::tools), objects());
    }
    getItems().add(line());
    add("project.statistics", "project.history", "project.splits", "project.duplicates");
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
                "view.selection",
                "view.outlines",
                "view.tags",
                "view.rulers",
                "view.minimap",
                "view.magnifier",
                "view.plain",
                "view.truth",
                "view.predictions",
                "view.side-by-side",
                "view.filmstrip"),
            menu(
                "menu.appearance",
                "fth-moon",
                "appearance.dark",
                "appearance.light",
                "appearance.contrast"),
            menu(
                "menu.scale",
                "fth-monitor",
                "scale.system",
                "scale.100",
                "scale.125",
                "scale.150",
                "scale.200",
                "scale.250",
                "scale.300"),
            menu(
                "menu.language",
                "fth-globe",
                "language.english",
                "language.german",
                "language.chinese"),
            menu(
                "menu.keys",
                "fth-command",
                "keys.labelimg",
                "keys.cvat",
                "keys.change",
                "help.keys"),
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
    Menu menu = items.menu(Messages.text(text), icon);
    for (String id : ids) {
      if (actions.has(id)) {
        menu.getItems().add(item(id));
      }
    }
    menu.setDisable(menu.getItems().isEmpty());
    return menu;
  }

  private MenuItem item(String id) {
    return items.item(id);
  }

  private static MenuItem line() {
    return new SeparatorMenuItem();
  }

  /// What can be done with objects is known when the menu opens.
  private Menu objects() {
    return menuOf("menu.objects", "fth-box", () -> new ShapeMenus(actions, items).all());
  }

  private List<MenuItem> tools() {
    List<MenuItem> all = new ArrayList<>();
    Tools.ALL.forEach(t -> all.add(item("tool." + t.name())));
    all.add(item("tool.again"));
    return all;
  }

  private Menu menuOf(String text, String icon, Supplier<List<MenuItem>> entries) {
    Menu menu = items.menu(Messages.text(text), icon);
    menu.setId(text);
    menu.getItems().setAll(entries.get());
    addEventHandler(ON_SHOWING, _ -> menu.getItems().setAll(entries.get()));
    return menu;
  }

  private Menu recent(List<Path> recent, Consumer<Path> opening) {
    Menu menu = items.menu(Messages.text("menu.recent"), "fth-clock");
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
