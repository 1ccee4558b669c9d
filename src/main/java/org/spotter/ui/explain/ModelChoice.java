package org.spotter.ui.explain;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.ModelCard;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel;
import org.spotter.ui.view.Names;

/// Chooses a model among those there are.
final class ModelChoice extends ComboBox<ModelCard> {
  private final ModelsModel models;
  private String wanted = "";

  /// @param took hears which is chosen
  ModelChoice(ModelsModel models, String id, Consumer<ModelCard> took) {
    this.models = models;
    setId(id);
    setConverter(new Names<>(ModelCard::name));
    setPromptText(Messages.text("prelabel.no-model"));
    setAccessibleText(Messages.text("prelabel.model"));
    setPrefWidth(264);
    models.entries().addListener((ListChangeListener<ModelsModel.Entry>) _ -> fill());
    valueProperty()
        .addListener((_, _, card) -> {
          if (card != null) {
            took.accept(card);
          }
        });
    fill();
  }

  /// Chooses the model of a name, as soon as it is there; the first where there is none.
  void want(@Nullable String name) {
    wanted = name == null ? "" : name;
    models.load();
    choose();
  }

  private void fill() {
    List<ModelCard> cards =
        models.entries().stream()
            .filter(e -> e.trust() != ModelsModel.Trust.REFUSED)
            .map(ModelsModel.Entry::card)
            .toList();
    if (!getItems().equals(cards)) {
      ModelCard was = getValue();
      getItems().setAll(cards);
      if (was != null && cards.contains(was)) {
        setValue(was);
      } else {
        choose();
      }
    }
  }

  private void choose() {
    getItems().stream()
        .filter(c -> c.name().equals(wanted))
        .findFirst()
        .ifPresentOrElse(
            this::setValue,
            () -> {
              if (getValue() == null) {
                getSelectionModel().selectFirst();
              }
            });
  }
}
