package org.spotter.ui.review;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Widgets;

/// The right side of the Review workspace: what is chosen, what keys set, and what can be done.
final class ReviewPanel extends ScrollPane {
  private final Reviewing reviewing;
  private final SummaryPane summary;
  private final ChoicePane choices;
  private final CompletePane complete;
  private final HistoryPane history;
  private final VBox doing = new VBox();
  private final VBox all = new VBox();
  private Actions actions = new Actions();
  private KeyMap keys = new KeyMap(java.util.Map.of());

  ReviewPanel(OpenProject open, Reviewing reviewing) {
    this.reviewing = reviewing;
    summary = new SummaryPane(open, reviewing);
    choices = new ChoicePane(open, reviewing);
    complete = new CompletePane(open, reviewing);
    history = new HistoryPane(open, reviewing);
    doing.getStyleClass().addAll("review-section", "review-doing");
    all.getStyleClass().add("panel");
    getStyleClass().addAll("panel", "right");
    setContent(all);
    all.setMinHeight(USE_PREF_SIZE);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setPrefWidth(296);
    setMinWidth(264);
    setFocusTraversable(false);
  }

  /// The actions there are, with their keys.
  void use(Actions newActions, KeyMap newKeys) {
    actions = newActions;
    keys = newKeys;
    arrange();
  }

  /// Another subject is on the wall.
  void arrange() {
    if (!actions.has("review.accept")) {
      return;
    }
    Subject subject = reviewing.model().items().get().subject();
    Label title = Widgets.heading(Messages.text("review.do.title"));
    title.setPadding(new javafx.geometry.Insets(0, 0, 4, 0));
    doing.getChildren().setAll(title);
    switch (subject) {
      case OBJECTS -> doing("review.delete", "review.open");
      case PROPOSALS ->
          doing(
              "review.accept",
              "review.reject",
              "review.reopen",
              "review.accept-all",
              "review.reject-all",
              "review.open");
      case IMAGES ->
          doing(
              "review.approve",
              "review.needs-work",
              "review.done",
              "review.to-do",
              "review.approve-rest",
              "review.open");
    }
    all.getChildren()
        .setAll(
            switch (subject) {
              case OBJECTS -> List.of(summary, choices, doing, history);
              case PROPOSALS -> List.of(summary, doing, history);
              case IMAGES -> List.of(summary, doing, complete, history);
            });
    changed();
  }

  /// Other tiles are chosen, or they changed.
  void changed() {
    summary.changed();
    choices.tell();
    complete.changed();
    history.changed();
  }

  private void doing(String... ids) {
    for (String id : ids) {
      doing.getChildren().add(button(actions.get(id)));
    }
  }

  /// A button as wide as the panel, with its key at the right.
  private Node button(Action action) {
    Label words = Widgets.label(action.text());
    words.setMinWidth(0);
    Label key = Widgets.key(keys.shown(action.id()));
    key.setMinWidth(USE_PREF_SIZE);
    HBox row = Widgets.row(8, Widgets.icon(action.icon()), words, Widgets.spring(), key);
    Button button = Widgets.button(action, keys, "flat", "review-choice");
    button.setGraphic(row);
    button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(false);
    row.prefWidthProperty().bind(button.widthProperty().subtract(18));
    return button;
  }
}
