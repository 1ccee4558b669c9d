package org.spotter.ui.view;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.spotter.dataset.Run;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.RunsModel;

/// Chooses the run whose predictions show, and the score from which they do.
public final class RunChooser extends HBox {
  public RunChooser(RunsModel runs) {
    setSpacing(8);
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    ComboBox<Run> choice = new ComboBox<>(runs.runs());
    choice.setId("run");
    choice.setConverter(new Names<>(Run::name));
    choice.setPromptText(Messages.text("runs.none"));
    choice.setPrefWidth(256);
    choice.setMinWidth(96);
    choice.valueProperty().bindBidirectional(runs.shown());
    Tooltip tip = Widgets.tip("", "");
    tip.textProperty().bind(runs.shown().map(RunChooser::about).orElse(Messages.text("runs.tip")));
    choice.setTooltip(tip);
    Slider score = new Slider(0, 1, runs.minScore().get());
    score.setId("score");
    score.setBlockIncrement(0.05);
    score.setPrefWidth(96);
    score.setMinWidth(56);
    score.valueProperty().bindBidirectional(runs.minScore());
    score.setTooltip(Widgets.tip(Messages.text("runs.score"), ""));
    score.setAccessibleText(Messages.text("runs.score"));
    Label figure = Widgets.label("", "figures");
    figure.textProperty().bind(Bindings.format("%.2f", runs.minScore()));
    figure.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(choice, score, figure);
    visibleProperty().bind(Bindings.isNotEmpty(runs.runs()));
    managedProperty().bind(visibleProperty());
  }

  /// The name may be longer than there is room for.
  private static String about(Run run) {
    return Messages.text("runs.tip.named", run.name());
  }
}
