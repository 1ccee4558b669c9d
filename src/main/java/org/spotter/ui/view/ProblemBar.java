package org.spotter.ui.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Notices;

/// A problem's sentence, over the top of the work, until it is put away.
public final class ProblemBar extends HBox {
  private final Label sentence = Widgets.paragraph("");

  public ProblemBar(Notices notices) {
    getStyleClass().add("problem");
    setId("problem");
    setMaxSize(720, USE_PREF_SIZE);
    sentence.setId("problem-sentence");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    getChildren()
        .addAll(
            Widgets.icon("fth-alert-triangle"),
            sentence,
            Widgets.iconButton("fth-x", Messages.text("problem.close"), notices::putAway));
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    StackPane.setMargin(this, new javafx.geometry.Insets(64, 16, 16, 16));
    notices.problem().addListener((_, _, problem) -> show(problem));
    show(notices.problem().get());
  }

  private void show(@Nullable String problem) {
    setVisible(problem != null);
    setManaged(problem != null);
    sentence.setText(problem == null ? "" : problem);
  }
}
