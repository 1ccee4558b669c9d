package org.spotter.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.spotter.geometry.Box;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ObjectsModel;
import org.spotter.ui.model.OpenProject;

/// The menu of the right button on the canvas: what can be done now with what is there, and nothing
/// else.
final class CanvasMenu {
  private static final int WIDTH = 296;
  private final CanvasView canvas;
  private final OpenProject open;
  private final ShapeMenus shapes;
  private final MenuItems items;
  private final Actions actions;
  private final ContextMenu menu = new ContextMenu();

  CanvasMenu(CanvasView canvas, OpenProject open, Actions actions, KeyMap keys) {
    this.canvas = canvas;
    this.open = open;
    this.actions = actions;
    items = new MenuItems(actions, keys, WIDTH);
    shapes = new ShapeMenus(actions, items);
    menu.setId("canvas-menu");
    menu.setAutoHide(true);
  }

  /// Opens the menu about what is at a place on the canvas.
  void openAt(Point2D on) {
    canvas.selectAt(on);
    show(on);
  }

  /// Opens the menu about the selection, at it, for those who came by key; with nothing selected or
  /// to be seen, in the middle of the canvas.
  void open() {
    Bounds bounds = canvas.getLayoutBounds();
    Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
    Box box = canvas.selectedBounds();
    Point2D on = box == null ? middle : canvas.place(box.center());
    show(bounds.contains(on) ? on : middle);
  }

  void hide() {
    menu.hide();
  }

  private void show(Point2D on) {
    menu.hide();
    menu.getItems().setAll(entries());
    Point2D place = canvas.localToScreen(on);
    menu.show(canvas, place.getX(), place.getY());
  }

  private List<MenuItem> entries() {
    List<MenuItem> entries = new ArrayList<>();
    if (open.objects().anySelected().get()) {
      entries.add(categories());
    }
    add(entries, shapes.possible());
    List<MenuItem> history = new ArrayList<>();
    for (String id :
        List.of("edit.copy", "edit.paste", "edit.poses-before", "edit.undo", "edit.redo")) {
      if (actions.get(id).enabled().get()) {
        history.add(items.item(id));
      }
    }
    add(entries, history);
    return entries;
  }

  private static void add(List<MenuItem> entries, List<MenuItem> more) {
    if (!entries.isEmpty() && !more.isEmpty()) {
      entries.add(new SeparatorMenuItem());
    }
    entries.addAll(more);
  }

  private Menu categories() {
    Menu all = items.menu(Messages.text("menu.category"), "fth-tag");
    ObjectsModel objects = open.objects();
    for (CategoryRow row : open.categories().rows()) {
      all.getItems()
          .add(
              items.item(
                  Widgets.swatch(row.color()),
                  row.category().name(),
                  row.key() == 0 ? "" : Integer.toString(row.key()),
                  () -> objects.choose(row.category())));
    }
    return all;
  }
}
