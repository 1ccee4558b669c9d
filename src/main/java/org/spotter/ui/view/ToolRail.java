package org.spotter.ui.view;

import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.spotter.editing.Tool;
import org.spotter.editing.Tools;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;

/// The slim rail beside the canvas: tools, what is drawn, zoom.
final class ToolRail extends VBox {
  private final Actions actions;
  private final KeyMap keys;

  ToolRail(CanvasPane pane, CanvasView canvas, Actions actions, KeyMap keys) {
    this.actions = actions;
    this.keys = keys;
    getStyleClass().add("tool-rail");
    ToggleGroup group = new ToggleGroup();
    for (Tool tool : Tools.ALL) {
      getChildren().add(tool(tool.name(), group, canvas));
    }
    getChildren().add(new Separator());
    getChildren()
        .addAll(
            shown("view.truth", pane.truth()),
            shown("view.predictions", pane.predictions()),
            shown("view.side-by-side", pane.sideBySide()),
            new Separator(),
            button("view.fit"),
            button("view.zoom-in"),
            button("view.zoom-out"),
            new Separator(),
            button("edit.undo"),
            button("edit.redo"));
  }

  /// Leaves the keyboard to the canvas; what it does has a key of its own.
  private Button button(String action) {
    Button button = Widgets.iconButton(actions.get(action), keys);
    button.setFocusTraversable(false);
    return button;
  }

  private ToggleButton tool(String name, ToggleGroup group, CanvasView canvas) {
    ToggleButton button = toggle(actions.get("tool." + name));
    button.setToggleGroup(group);
    button.setSelected(canvas.toolProperty().get().name().equals(name));
    canvas.toolProperty().addListener((_, _, tool) -> button.setSelected(tool.name().equals(name)));
    button.setOnAction(_ -> {
      button.setSelected(true);
      actions.get("tool." + name).perform();
    });
    return button;
  }

  private ToggleButton shown(String action, Property<Boolean> shown) {
    ToggleButton button = toggle(actions.get(action));
    button.getStyleClass().add("shown");
    button.selectedProperty().bindBidirectional(shown);
    return button;
  }

  private ToggleButton toggle(Action action) {
    ToggleButton button = new ToggleButton(action.text(), Widgets.icon(action.icon()));
    button.setId(action.id());
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("tool");
    button.setAccessibleText(action.text());
    button.setTooltip(Widgets.tip(action.text(), keys.shown(action.id())));
    button.setFocusTraversable(false);
    return button;
  }
}
