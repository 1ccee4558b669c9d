package org.spotter.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.spotter.editing.Operation;
import org.spotter.editing.Operations;
import org.spotter.editing.Tool;
import org.spotter.editing.Tools;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Asked;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.CanvasPane;
import org.spotter.ui.view.OperationGroups;
import org.spotter.ui.view.Widgets;

/// The tools to take in hand, and the operations on what is selected.
final class ToolActions {
  private final OpenProject open;
  private final CanvasPane canvas;
  private final ObservableBooleanValue shown;

  /// @param shown whether an image can be worked on
  ToolActions(OpenProject open, CanvasPane canvas, ObservableBooleanValue shown) {
    this.open = open;
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
    add(actions, "edit.copy", "fth-copy", open.objects().anySelected(), canvas::copy);
    var copied = Bindings.isNotNull(open.clipboard().content());
    add(actions, "edit.paste", "fth-clipboard", Bindings.and(shown, copied), canvas::paste);
    add(actions, "edit.poses-before", "own-skeleton", shown, canvas::posesBefore);
    actions.addHidden(new Action("edit.menu", "fth-menu", shown, canvas::menu));
    Operations.ALL.forEach(operation -> actions.add(action(operation)));
  }

  private static void add(
      Actions actions, String id, String icon, ObservableBooleanValue enabled, Runnable run) {
    actions.add(new Action(id, icon, enabled, run));
  }

  private Action action(Operation operation) {
    return new Action(
        "operation." + operation.name(),
        OperationGroups.iconOf(operation.name()),
        new Asked(() -> shown.get() && canvas.isPossible(operation)),
        () -> canvas.apply(operation));
  }
}
