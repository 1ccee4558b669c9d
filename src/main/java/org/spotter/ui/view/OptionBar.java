package org.spotter.ui.view;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.ui.canvas.Display;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.ToolsModel;

/// The line above the canvas: the options of the tool in hand, and at the right what the next shape
/// becomes. It is there for every tool, so that the picture never jumps.
final class OptionBar extends HBox {
  private final OpenProject open;
  private final ToolsModel tools;
  private final ToolOptions options;
  private final HBox inHand = Widgets.row(12);

  OptionBar(OpenProject open, ToolsModel tools, Display display, Actions actions, KeyMap keys) {
    this.open = open;
    this.tools = tools;
    options = new ToolOptions(tools.options());
    getStyleClass().add("option-bar");
    setId("option-bar");
    HBox undo =
        Widgets.row(
            0,
            new DisplayMenu(display, keys),
            quiet(actions, keys, "edit.undo"),
            quiet(actions, keys, "edit.redo"));
    undo.setMinWidth(USE_PREF_SIZE);
    inHand.setMinWidth(0);
    getChildren().addAll(inHand, Widgets.spring(), becomes(), undo);
    tools.tool().addListener((_, _, name) -> fill(name, actions));
    fill(tools.tool().get(), actions);
  }

  private static Node quiet(Actions actions, KeyMap keys, String id) {
    Node button = Widgets.iconButton(actions.get(id), keys);
    button.setFocusTraversable(false);
    return button;
  }

  private void fill(String tool, Actions actions) {
    Label name = Widgets.label(Messages.text("tool." + tool), "tool-name");
    name.setMinWidth(0);
    name.setTooltip(Widgets.tip(actions.get("tool." + tool).text(), ""));
    List<Node> set = options.of(tool);
    inHand.getChildren().setAll(name);
    inHand.getChildren().addAll(set);
  }

  /// The category of the next shape.
  private Node becomes() {
    ObjectProperty<@Nullable Category> current = open.categories().current();
    Label chip = Widgets.label("", "chip");
    chip.setId("next-category");
    chip.setMaxWidth(160);
    current.addListener((_, _, category) -> chip(chip, category));
    tools.tool().addListener((_, _, _) -> chip(chip, current.get()));
    chip(chip, current.get());
    return chip;
  }

  private void chip(Label chip, @Nullable Category category) {
    chip.setVisible(category != null && !tools.tool().get().equals("select"));
    if (category != null) {
      chip.setText(category.name());
      chip.setGraphic(Widgets.swatch(open.categories().color(category.id())));
      chip.setTooltip(Widgets.tip(category.name(), ""));
    }
  }
}
