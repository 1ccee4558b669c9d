package org.spotter.ui.view;

import java.util.Set;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.spotter.editing.Tool;
import org.spotter.editing.Tools;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;

/// The slim rail beside the canvas: the tools in groups, and at its foot what is drawn. In a low
/// window the buttons move together, so that none is lost.
final class ToolRail extends VBox {
  private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

  /// What a button takes with the gap below it.
  private static final int BUTTON = 36;

  private static final int OTHERS = 56;

  /// Tools before which a new group begins: outlines, then what paints pixels, then joints.
  private static final Set<String> BEGIN_GROUP = Set.of("box", "brush", "skeleton");

  private final Actions actions;
  private final KeyMap keys;

  ToolRail(CanvasPane pane, CanvasView canvas, Actions actions, KeyMap keys) {
    this.actions = actions;
    this.keys = keys;
    getStyleClass().add("tool-rail");
    ToggleGroup group = new ToggleGroup();
    for (Tool tool : Tools.ALL) {
      if (BEGIN_GROUP.contains(tool.name())) {
        getChildren().add(new Separator());
      }
      getChildren().add(tool(tool.name(), group, canvas));
    }
    Region spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    getChildren()
        .addAll(
            spring,
            shown("view.truth", pane.truth()),
            shown("view.predictions", pane.predictions()),
            shown("view.side-by-side", pane.sideBySide()));
    double roomy = (Tools.ALL.size() + 3) * BUTTON + OTHERS;
    heightProperty()
        .addListener(
            (_, _, height) -> pseudoClassStateChanged(DENSE, height.doubleValue() < roomy));
  }

  /// The buttons leave the keyboard to the canvas; what they do has a key of its own.
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
