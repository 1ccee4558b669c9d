package org.spotter.ui.view;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Workspace;

/// The bar at the top: the project and its menu, the workspaces, the palette, and at the right what
/// belongs to the run that is shown.
public final class TopBar extends HBox {
  /// A name of no more letters is never cut.
  private static final int SHORT_NAME = 14;

  /// @param name the project's name
  /// @param right what is shown at the right end
  public TopBar(
      String name,
      MenuButton menu,
      ObjectProperty<Workspace> workspace,
      Actions actions,
      KeyMap keys,
      List<Node> right) {
    getStyleClass().add("top-bar");
    menu.setText(name);
    menu.setMinWidth(name.length() <= SHORT_NAME ? USE_PREF_SIZE : 152);
    getChildren().addAll(Widgets.wordmark(), menu);
    for (Node tab : workspaces(workspace, keys)) {
      getChildren().add(tab);
    }
    getChildren().addAll(gap(), palette(actions.get("palette"), keys), gap());
    getChildren().addAll(right);
  }

  private static Node gap() {
    Node gap = Widgets.spring();
    HBox.setHgrow(gap, Priority.SOMETIMES);
    return gap;
  }

  private static List<ToggleButton> workspaces(ObjectProperty<Workspace> shown, KeyMap keys) {
    ToggleGroup group = new ToggleGroup();
    List<Workspace> places = List.of(Workspace.values());
    List<ToggleButton> tabs = places.stream().map(w -> tab(w, group, shown, keys)).toList();
    shown.addListener((_, _, w) -> tabs.get(places.indexOf(w)).setSelected(true));
    tabs.get(places.indexOf(shown.get())).setSelected(true);
    return tabs;
  }

  private static ToggleButton tab(
      Workspace workspace, ToggleGroup group, ObjectProperty<Workspace> shown, KeyMap keys) {
    String action = "workspace." + workspace.name().toLowerCase(java.util.Locale.ROOT);
    ToggleButton tab = new ToggleButton(Messages.word("workspace", workspace));
    tab.setId(action);
    tab.getStyleClass().add("workspace");
    tab.setToggleGroup(group);
    tab.setMinWidth(USE_PREF_SIZE);
    tab.setTooltip(Widgets.tip(Messages.text("action." + action), keys.shown(action)));
    tab.setOnAction(_ -> {
      tab.setSelected(true);
      shown.set(workspace);
    });
    return tab;
  }

  private static Node palette(Action action, KeyMap keys) {
    Button button = new Button(Messages.text("palette.button"));
    button.setId("palette-button");
    button.setGraphic(Widgets.key(keys.shown(action.id())));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setGraphicTextGap(24);
    button.getStyleClass().add("search-button");
    button.setPrefWidth(360);
    button.setMinWidth(80);
    HBox.setHgrow(button, Priority.SOMETIMES);
    button.setOnAction(_ -> action.perform());
    return button;
  }
}
