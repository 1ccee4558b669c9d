package org.spotter.ui.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Suggestion;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// The list below a query field: what could be typed, and what it means. The keyboard stays in the
/// field, which moves the choice.
final class SuggestionPopup {
  private static final int ROW = 32;
  private static final int ROWS = 9;
  private static final int WIDTH = 432;
  private final Popup popup = new Popup();
  private final ListView<Suggestion> list = new ListView<>();
  private final VBox box;
  private final TextField field;

  /// @param take what happens to a suggestion that is clicked
  SuggestionPopup(TextField field, Consumer<Suggestion> take) {
    this.field = field;
    list.setId("search-suggestions");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new SuggestionCell());
    list.setOnMouseClicked(_ -> {
      Suggestion chosen = chosen();
      if (chosen != null) {
        take.accept(chosen);
      }
    });
    var help = Widgets.label(Messages.text("search.keys"), "quiet", "search-keys");
    box = Widgets.column(0, list, help);
    box.getStyleClass().add("suggestions");
    box.setPrefWidth(WIDTH);
    popup.getContent().add(box);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  void hide() {
    popup.hide();
  }

  /// Shows suggestions, none of them chosen; nothing when there are none.
  void show(List<Suggestion> suggestions) {
    if (suggestions.isEmpty() || field.getScene() == null || !field.isFocused()) {
      hide();
      return;
    }
    list.getItems().setAll(suggestions);
    list.getSelectionModel().clearSelection();
    list.setPrefHeight(Math.min(ROWS, suggestions.size()) * ROW + 8);
    list.scrollTo(0);
    if (!popup.isShowing()) {
      Bounds at = field.localToScreen(field.getBoundsInLocal());
      popup.show(field, at.getMinX(), at.getMaxY() + 4);
    }
    box.getStylesheets().setAll(field.getScene().getStylesheets());
    popup.sizeToScene();
  }

  /// Moves the choice; before the first and after the last is none.
  void move(int by) {
    int count = list.getItems().size();
    int at = list.getSelectionModel().getSelectedIndex();
    int to = Math.floorMod(at + 1 + by, count + 1) - 1;
    if (to < 0) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(to);
      list.scrollTo(Math.max(0, to - ROWS + 2));
    }
  }

  /// What is chosen, or null.
  @Nullable Suggestion chosen() {
    return list.getSelectionModel().getSelectedItem();
  }

  /// What is chosen, otherwise the first.
  @Nullable Suggestion best() {
    Suggestion chosen = chosen();
    return chosen != null || list.getItems().isEmpty() ? chosen : list.getItems().getFirst();
  }

  private static final class SuggestionCell extends ListCell<Suggestion> {
    SuggestionCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Suggestion suggestion, boolean empty) {
      super.updateItem(suggestion, empty);
      setText(null);
      setGraphic(suggestion == null || empty ? null : row(suggestion));
    }

    private static javafx.scene.Node row(Suggestion suggestion) {
      var shown = Widgets.label(suggestion.shown() + colon(suggestion));
      shown.setMinWidth(112);
      var meaning = Widgets.label(Meaning.of(suggestion), "quiet");
      return Widgets.row(12, shown, meaning);
    }

    private static String colon(Suggestion suggestion) {
      return suggestion.insert().endsWith(":") ? ":" : "";
    }
  }
}
