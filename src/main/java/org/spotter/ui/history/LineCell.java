package org.spotter.ui.history;

import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.store.Entry;
import org.spotter.store.History.Line;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// One line of the journal.
final class LineCell extends ListCell<Line> {
  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setPrefWidth(0);
    boolean filled = line != null && !empty;
    setGraphic(line != null && filled ? graphic(line) : null);
    setAccessibleText(line != null && filled ? said(line) + ", " + Words.of(line) : null);
  }

  private static HBox graphic(Line line) {
    VBox words =
        Widgets.column(
            2, Widgets.label(said(line), "strong"), Widgets.label(Words.of(line), "quiet"));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    return Widgets.row(12, Widgets.icon(Words.icon(line.kind())), words);
  }

  private static String said(Line line) {
    return line.kind() == Entry.Kind.UNDO || line.kind() == Entry.Kind.REDO
        ? Messages.text("history.again", Words.kind(line.kind()), line.label())
        : line.label();
  }
}
