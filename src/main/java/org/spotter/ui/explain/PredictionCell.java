package org.spotter.ui.explain;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// A prediction of the model that is asked: its class and score.
final class PredictionCell extends ListCell<Prediction> {
  private final ExplainState state;
  private final Label name = Widgets.label("");
  private final Label score = Widgets.label("", "figures");
  private final HBox row = Widgets.row(8, name, Widgets.spring(), score);

  PredictionCell(ExplainState state) {
    this.state = state;
    setPrefWidth(0);
    score.setMinWidth(USE_PREF_SIZE);
    name.setMinWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Prediction prediction, boolean empty) {
    super.updateItem(prediction, empty);
    Subject about = state.subject().get();
    if (empty || prediction == null || about == null) {
      setGraphic(null);
      return;
    }
    name.setText(about.className(prediction));
    score.setText(Messages.text("explain.score", prediction.score()));
    setGraphic(row);
  }
}
