package org.spotter.ui.models;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.editing.Document;
import org.spotter.inference.ModelCard;
import org.spotter.ui.canvas.CanvasMode;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Widgets;

/// What a model finds in the current image, drawn on it, with the time it took.
final class TrialPane extends VBox {
  private static final double USUAL = 0.3;
  private final OpenProject open;
  private final Latest latest;
  private final CanvasView canvas = new CanvasView();
  private final StackPane stage = new StackPane(canvas);
  private final Label summary = Widgets.label("", "quiet");
  private final Slider score = new Slider(0, 1, USUAL);
  private final Label scoreText = Widgets.label("", "quiet");
  private Map<String, Double> thresholds = Map.of();
  private @Nullable Trial trial;

  TrialPane(OpenProject open) {
    this.open = open;
    latest = new Latest(open.threads().jobs(), open.threads().window());
    setSpacing(8);
    canvas.setMode(CanvasMode.PREDICTIONS);
    canvas.setId("trial-canvas");
    stage.getStyleClass().add("trial");
    stage.setMinSize(200, 160);
    VBox.setVgrow(stage, Priority.ALWAYS);
    summary.setId("trial-summary");
    score.setId("trial-score");
    score.setPrefWidth(160);
    score.setAccessibleText(Messages.text("models.trial.score.name"));
    score.valueProperty().addListener((_, _, _) -> show());
    getChildren().addAll(stage, Widgets.row(16, summary, Widgets.spring(), scoreText, score));
    say(Messages.text("models.trial.none"));
  }

  /// Looks at the image that is open.
  void look(ModelCard card) {
    thresholds = card.thresholds();
    Document document = open.label().document().get();
    if (document == null) {
      latest.forget();
      say(Messages.text("models.trial.no-image"));
      return;
    }
    summary.setText(Messages.text("models.trial.working", document.image().fileName()));
    latest.ask(() -> Trial.of(card, open.project(), document.image()), this::show, this::say);
  }

  /// Other thresholds for what was found already.
  void thresholds(Map<String, Double> now) {
    thresholds = now;
    show();
  }

  /// Says why there is nothing to be seen.
  void say(String why) {
    trial = null;
    canvas.setDocument(null);
    canvas.setPicture(null);
    summary.setText("");
    Node empty = Widgets.empty("fth-eye", "", why);
    empty.setMouseTransparent(true);
    stage.getChildren().setAll(canvas, empty);
    score.setDisable(true);
    scoreText.setText("");
  }

  private void show(Trial now) {
    trial = now;
    stage.getChildren().setAll(canvas);
    canvas.setPicture(now.picture());
    canvas.setDocument(Document.of(now.image(), List.of(), now.categories()));
    canvas.fit();
    score.setDisable(false);
    show();
  }

  private void show() {
    Trial now = trial;
    if (now == null) {
      return;
    }
    List<Prediction> shown = now.from(thresholds, score.getValue());
    canvas.setPredictions(shown, now.classes());
    summary.setText(now.summary(shown.size()));
    scoreText.setText(Messages.text("models.trial.score", score.getValue()));
  }
}
