package org.spotter.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.ModelCard;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel.Entry;
import org.spotter.ui.model.ModelsModel.Trust;
import org.spotter.ui.view.Widgets;

/// A model in the list: its name, whether its file is the right one, and what it is in a line.
final class ModelCell extends ListCell<Entry> {
  private final Label name = Widgets.label("", "file-name");
  private final Label about = Widgets.label("", "quiet");
  private final HBox top = Widgets.row(8, name);
  private final VBox box = Widgets.column(4, top, about);

  ModelCell() {
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    box.getStyleClass().add("model-cell");
    box.setMinWidth(0);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(entry.card().name());
    about.setText(about(entry));
    top.getChildren().setAll(name, badge(entry.trust()));
    setGraphic(box);
    setAccessibleText(
        entry.card().name() + ", " + about(entry) + ", " + Messages.word("trust", entry.trust()));
  }

  /// What it gives, its input, its licence and how fast it is here.
  static String about(Entry entry) {
    ModelCard card = entry.card();
    List<String> parts = new ArrayList<>();
    parts.add(Messages.word("models.task", card.task()));
    parts.add(card.input().width() + "×" + card.input().height());
    parts.add(card.licence());
    if (entry.imagesPerSecond() > 0) {
      parts.add(speed(entry.imagesPerSecond()));
    }
    return String.join(" · ", parts);
  }

  static String speed(double imagesPerSecond) {
    return Messages.text("models.speed.rate", String.format(Locale.ROOT, "%.1f", imagesPerSecond));
  }

  static Label badge(Trust trust) {
    Label badge = Widgets.label(Messages.word("trust", trust), "badge");
    badge.setMinWidth(USE_PREF_SIZE);
    switch (trust) {
      case VERIFIED -> badge.getStyleClass().add("good");
      case CHANGED, REFUSED -> badge.getStyleClass().add("bad");
      case CHECKING -> {}
    }
    return badge;
  }
}
