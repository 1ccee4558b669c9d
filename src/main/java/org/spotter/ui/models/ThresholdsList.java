package org.spotter.ui.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.ModelCard;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// A model's classes, each with the lowest score at which people work with it; an empty field for
/// none. Enter or leaving a field takes what was typed.
final class ThresholdsList extends VBox {
  private static final double ROW = 40;
  private static final int MOST_ROWS = 7;
  private final Consumer<Map<String, Double>> take;
  private final ListView<String> list = new ListView<>();
  private Map<String, Double> now;

  /// @param take hears of new thresholds
  ThresholdsList(ModelCard card, Consumer<Map<String, Double>> take) {
    super(8);
    this.take = take;
    now = new LinkedHashMap<>(card.thresholds());
    List<String> names = card.categories();
    list.setItems(FXCollections.observableArrayList(names));
    list.setId("thresholds");
    list.setFixedCellSize(ROW);
    list.setPrefHeight(Math.min(MOST_ROWS, names.size()) * ROW + 2);
    list.setMinHeight(USE_PREF_SIZE);
    list.setCellFactory(_ -> new Row());
    list.getStyleClass().add("framed");
    list.setAccessibleText(Messages.text("models.thresholds"));
    Field all = new Field("threshold-all", s -> everyClass(names, s));
    all.setPromptText(Messages.text("models.thresholds.none"));
    all.setAccessibleText(Messages.text("models.thresholds.all"));
    getChildren()
        .addAll(
            Widgets.row(
                8,
                Widgets.heading(Messages.text("models.classes", names.size())),
                Widgets.spring(),
                Widgets.label(Messages.text("models.thresholds.all"), "quiet"),
                all),
            list,
            Widgets.paragraph(Messages.text("models.thresholds.about"), "quiet"));
  }

  private void everyClass(List<String> names, @Nullable Double score) {
    Map<String, Double> next = new LinkedHashMap<>();
    if (score != null) {
      names.forEach(n -> next.put(n, score));
    }
    tell(next);
    list.refresh();
  }

  private void oneClass(String name, @Nullable Double score) {
    Map<String, Double> next = new LinkedHashMap<>(now);
    if (score == null) {
      next.remove(name);
    } else {
      next.put(name, score);
    }
    tell(next);
  }

  private void tell(Map<String, Double> next) {
    if (!next.equals(now)) {
      now = next;
      take.accept(next);
    }
  }

  private static String shown(@Nullable Double score) {
    return score == null ? "" : String.format(Locale.ROOT, "%.2f", score);
  }

  /// A class with its field.
  private final class Row extends ListCell<String> {
    private final Field field = new Field("", this::take);

    Row() {
      setPrefWidth(0);
      field.setPromptText(Messages.text("models.thresholds.none"));
    }

    private void take(@Nullable Double score) {
      if (getItem() != null) {
        oneClass(getItem(), score);
      }
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      if (empty || name == null) {
        setGraphic(null);
        return;
      }
      field.put(now.get(name));
      field.setId("threshold-" + name);
      field.setAccessibleText(Messages.text("models.thresholds.of", name));
      setGraphic(Widgets.row(8, Widgets.label(name), Widgets.spring(), field));
    }
  }

  /// A field for a score from 0 to 1, or nothing.
  private static final class Field extends TextField {
    private final Consumer<@Nullable Double> took;
    private String former = "";

    Field(String id, Consumer<@Nullable Double> took) {
      this.took = took;
      setId(id);
      getStyleClass().add("score-field");
      setPrefWidth(64);
      setMinWidth(64);
      setOnAction(_ -> take());
      focusedProperty()
          .addListener((_, _, focused) -> {
            if (!focused) {
              take();
            }
          });
    }

    void put(@Nullable Double score) {
      former = shown(score);
      setText(former);
    }

    /// What is no score is put back to what was.
    private void take() {
      String text = getText().strip().replace(',', '.');
      if (text.equals(former)) {
        return;
      }
      if (text.isEmpty()) {
        put(null);
        took.accept(null);
        return;
      }
      try {
        double score = Double.parseDouble(text);
        if (score >= 0 && score <= 1) {
          double rounded = Math.round(score * 100) / 100.0;
          put(rounded);
          took.accept(rounded);
          return;
        }
      } catch (NumberFormatException _) {
        // No number: put back below.
      }
      setText(former);
    }
  }
}
