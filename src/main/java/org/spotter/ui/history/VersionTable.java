package org.spotter.ui.history;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.spotter.app.ImageVersion.Count;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// Objects by category, then and now.
final class VersionTable {
  private VersionTable() {}

  static GridPane of(List<Count> counts) {
    GridPane grid = new GridPane(16, 8);
    grid.setId("history-counts");
    grid.add(Widgets.label(Messages.text("history.category"), "quiet"), 0, 0);
    figure(grid, 1, 0, Messages.text("history.then"), "quiet");
    figure(grid, 2, 0, Messages.text("history.now"), "quiet");
    figure(grid, 3, 0, Messages.text("history.changed"), "quiet");
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      Label name = Widgets.label(count.category());
      name.setMaxWidth(144);
      GridPane.setHgrow(name, Priority.ALWAYS);
      grid.add(name, 0, i + 1);
      figure(grid, 1, i + 1, number(count.then()), "strong");
      figure(grid, 2, i + 1, number(count.now()), "figures");
      figure(grid, 3, i + 1, count.touched() == 0 ? "–" : number(count.touched()), "figures");
    }
    return grid;
  }

  private static void figure(GridPane grid, int column, int row, String text, String style) {
    Label label = Widgets.label(text, style);
    GridPane.setHalignment(label, HPos.RIGHT);
    grid.add(label, column, row);
  }

  private static String number(long value) {
    return Messages.text("stats.number", value);
  }
}
