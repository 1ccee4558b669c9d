package org.spotter.ui;

import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Notices;
import org.spotter.ui.model.Workspace;

/// What the status line says at the left: for some seconds the latest word, otherwise what the next
/// click does in the workspace that is shown.
final class StatusHint {
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final PauseTransition pause = new PauseTransition(Duration.seconds(6));
  private final ObservableValue<String> tool;
  private final ObservableValue<Workspace> workspace;
  private @Nullable String word;

  StatusHint(Notices notices, ObservableValue<String> tool, ObservableValue<Workspace> workspace) {
    this.tool = tool;
    this.workspace = workspace;
    pause.setOnFinished(_ -> say(null));
    notices
        .word()
        .addListener((_, _, said) -> {
          if (said != null) {
            say(said);
          }
        });
    tool.addListener((_, _, _) -> fill());
    workspace.addListener((_, _, _) -> fill());
    fill();
  }

  ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  private void say(@Nullable String said) {
    word = said;
    if (said != null) {
      pause.playFromStart();
    }
    fill();
  }

  private void fill() {
    text.set(
        Objects.requireNonNullElseGet(
            word,
            () ->
                switch (workspace.getValue()) {
                  case LABEL -> tool.getValue();
                  case REVIEW -> Messages.text("hint.review");
                  case TEST -> Messages.text("hint.test");
                  case MODELS -> Messages.text("hint.models");
                }));
  }
}
