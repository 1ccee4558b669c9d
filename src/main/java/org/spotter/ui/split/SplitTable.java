package org.spotter.ui.split;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.spotter.app.SplitImages.Part;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// What each split would have: groups, images, and objects of every category with their share.
final class SplitTable {
  private static final double COLUMN = 120;

  private SplitTable() {}

  static GridPane of(List<Part> parts) {
    GridPane grid = new GridPane(16, 8);
    grid.setId("split-table");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(names);
    for (int i = 0; i < parts.size(); i++) {
      grid.getColumnConstraints().add(new ColumnConstraints(COLUMN));
      put(grid, i + 1, 0, Messages.word("split", parts.get(i).split()), "strong");
    }
    row(
        grid,
        1,
        Messages.text("split.groups"),
        parts.stream().map(p -> (long) p.groups()).toList());
    row(
        grid,
        2,
        Messages.text("split.images"),
        parts.stream().map(p -> (long) p.images()).toList());
    int row = 3;
    for (String category : parts.getFirst().objects().keySet()) {
      row(grid, row++, category, of(parts, category));
    }
    return grid;
  }

  private static List<Long> of(List<Part> parts, String category) {
    return parts.stream().map(p -> p.objects().getOrDefault(category, 0L)).toList();
  }

  private static void row(GridPane grid, int row, String name, List<Long> counts) {
    Label label = Widgets.label(name, row < 3 ? "quiet" : "file-name");
    label.setMaxWidth(208);
    grid.add(label, 0, row);
    long all = counts.stream().mapToLong(Long::longValue).sum();
    for (int i = 0; i < counts.size(); i++) {
      String text =
          all == 0
              ? "–"
              : Messages.text("split.share", counts.get(i), (double) counts.get(i) / all);
      put(grid, i + 1, row, text, "figures");
    }
  }

  private static void put(GridPane grid, int column, int row, String text, String style) {
    Label label = Widgets.label(text, style);
    GridPane.setHalignment(label, HPos.RIGHT);
    grid.add(label, column, row);
  }
}
