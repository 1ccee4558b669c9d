package org.spotter.ui;

import javafx.beans.value.ObservableBooleanValue;
import org.spotter.editing.Operation;
import org.spotter.editing.Operations;
import org.spotter.editing.Tool;
import org.spotter.editing.Tools;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Asked;
import org.spotter.ui.view.CanvasPane;
import org.spotter.ui.view.OperationGroups;
import org.spotter.ui.view.Widgets;

/// The tools to take in hand, and the operations on what is selected.
final class ToolActions {
  private final CanvasPane canvas;
  private final ObservableBooleanValue shown;

  /// @param shown whether an image can be worked on
  ToolActions(CanvasPane canvas, ObservableBooleanValue shown) {
    this.canvas = canvas;
    this.shown = shown;
  }

  /// Adds them to a list.
  void addTo(Actions actions) {
    for (Tool tool : Tools.ALL) {
      String icon = Widgets.toolIcon(tool.name());
      actions.add(new Action("tool." + tool.name(), icon, shown, () -> canvas.tool(tool.name())));
    }
    actions.add(new Action("tool.again", "fth-repeat", shown, canvas::again));
    actions.addHidden(new Action("edit.menu", "fth-menu", shown, canvas::menu));
    Operations.ALL.forEach(operation -> actions.add(action(operation)));
  }

  private Action action(Operation operation) {
    return new Action(
        "operation." + operation.name(),
        OperationGroups.iconOf(operation.name()),
        new Asked(() -> shown.get() && canvas.isPossible(operation)),
        () -> canvas.apply(operation));
  }
}
