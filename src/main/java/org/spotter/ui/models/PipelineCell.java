package org.spotter.ui.models;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Pipelines;
import org.spotter.ui.view.Widgets;

/// A pipeline in the list: its name.
final class PipelineCell extends ListCell<Pipelines.Entry> {
  PipelineCell() {
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Pipelines.@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setText(null);
      setGraphic(null);
      return;
    }
    setText(entry.name());
    setGraphic(Widgets.icon("fth-git-commit"));
    setGraphicTextGap(8);
  }
}
