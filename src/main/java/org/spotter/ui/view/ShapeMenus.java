package org.spotter.ui.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.spotter.editing.Operation;
import org.spotter.editing.Operations;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Messages;

/// The operations as menus: those that everybody looks for stand alone, the others in groups. An
/// operation that no group names stands in the last one, so that none is out of reach.
final class ShapeMenus {
  private static final String ALONE = "";
  private static final Map<String, String> GROUPS = OperationGroups.ALL;
  private final Actions actions;
  private final MenuItems items;

  ShapeMenus(Actions actions, MenuItems items) {
    this.actions = actions;
    this.items = items;
  }

  /// All of them.
  List<MenuItem> all() {
    return entries(Operations.ALL);
  }

  /// Those that can be done now.
  List<MenuItem> possible() {
    return entries(
        Operations.ALL.stream().filter(o -> actions.get(id(o)).enabled().get()).toList());
  }

  /// The name of an operation's action.
  static String id(Operation operation) {
    return "operation." + operation.name();
  }

  private List<MenuItem> entries(List<Operation> operations) {
    Map<String, List<MenuItem>> byGroup = new LinkedHashMap<>();
    for (Operation operation : operations) {
      byGroup
          .computeIfAbsent(group(operation), _ -> new ArrayList<>())
          .add(items.item(id(operation)));
    }
    List<MenuItem> entries = new ArrayList<>(byGroup.getOrDefault(ALONE, List.of()));
    byGroup.remove(ALONE);
    if (!entries.isEmpty() && !byGroup.isEmpty()) {
      entries.add(new SeparatorMenuItem());
    }
    byGroup.forEach((group, inside) -> entries.add(menu(group, inside)));
    return entries;
  }

  private static String group(Operation operation) {
    return GROUPS.getOrDefault(operation.name(), "more");
  }

  private Menu menu(String group, List<MenuItem> inside) {
    Menu menu = items.menu(Messages.text("group." + group), OperationGroups.icon(group));
    menu.setId("menu-" + group);
    menu.getItems().setAll(inside);
    return menu;
  }
}
