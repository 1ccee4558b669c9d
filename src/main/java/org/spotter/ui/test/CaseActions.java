package org.spotter.ui.test;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// What can be done about the case, with the keys that do it on the wall.
final class CaseActions implements CasePart {
  private final FlowPane row = new FlowPane(8, 8);
  private final Button accept;
  private @Nullable Case current;

  CaseActions(
      Consumer<Case> onAccept,
      Consumer<Case> onEdit,
      Consumer<Case> onWrong,
      Consumer<Case> onIgnore,
      Consumer<Case> onComment) {
    accept = button("case.accept", "case.accept.about", "A", onAccept);
    accept.getStyleClass().add("accent");
    row.getChildren()
        .addAll(
            accept,
            button("case.edit", "case.edit.about", "E", onEdit),
            button("case.wrong", "case.wrong.about", "W", onWrong),
            button("case.ignore", "case.ignore.about", "I", onIgnore),
            button("case.comment", "case.comment.about", "C", onComment));
  }

  private Button button(String name, String about, String key, Consumer<Case> run) {
    Button button = new Button(Messages.text(name));
    button.setId(name.replace('.', '-'));
    button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    button.setTooltip(Widgets.tip(Messages.text(about), key));
    button.setOnAction(_ -> {
      Case now = current;
      if (now != null) {
        run.accept(now);
      }
    });
    return button;
  }

  @Override
  public Node node() {
    return row;
  }

  @Override
  public void show(Moment moment, @Nullable Case shown) {
    current = shown;
    accept.setDisable(shown == null || Fixes.prediction(moment, shown).isEmpty());
  }
}
