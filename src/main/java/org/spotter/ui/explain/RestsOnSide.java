package org.spotter.ui.explain;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.inference.Occlusion;
import org.spotter.inference.SensitivityMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// A model's predictions at the left, and what the chosen one rests on.
final class RestsOnSide extends BorderPane {
  private static final double LEAST_SCORE = 0.05;
  private static final int MOST = 50;
  private final ExplainState state;
  private final ListView<Prediction> list = new ListView<>();
  private final HeatPane heat = new HeatPane();
  private final HeatLegend legend = new HeatLegend();
  private final Slider patch = new Slider(1, 32, 8);
  private final Slider stride = new Slider(1, 4, 2);
  private final Label patchWords = Widgets.label("", "quiet");
  private final Label strideWords = Widgets.label("", "quiet");
  private final Button again =
      new Button(Messages.text("explain.again"), Widgets.icon("fth-refresh-cw"));
  private boolean choosing;

  RestsOnSide(ExplainState state) {
    this.state = state;
    list.setId("explain-predictions");
    list.setCellFactory(_ -> new PredictionCell(state));
    list.setFixedCellSize(32);
    list.getSelectionModel().selectedItemProperty().addListener((_, _, p) -> chosen(p));
    list.setPlaceholder(Widgets.paragraph(Messages.text("explain.none"), "quiet"));
    again.setId("explain-again");
    again.setOnAction(_ -> again());
    setLeft(left());
    setCenter(heat);
    setBottom(bottom());
    state.subject().addListener((_, _, now) -> show(now));
    state.chosen().addListener((_, _, p) -> heat.chosen(p == null ? null : p.bbox()));
    state.map().addListener((_, _, map) -> show(map));
    patch.valueProperty().addListener((_, _, _) -> tellPatch());
    stride.valueProperty().addListener((_, _, _) -> tellPatch());
  }

  Node focus() {
    return list;
  }

  /// Begins with the prediction that is most like one of a run.
  void choose(Subject.@Nullable Wanted wanted) {
    Subject about = state.subject().get();
    Prediction like = about == null ? null : about.like(wanted);
    if (like != null) {
      list.getSelectionModel().select(like);
      list.scrollTo(like);
    }
  }

  private Node left() {
    VBox left =
        Widgets.column(
            8,
            Widgets.heading(Messages.text("explain.predictions")),
            list,
            Widgets.row(
                8, Widgets.label(Messages.text("explain.patch")), Widgets.spring(), patchWords),
            patch,
            Widgets.row(
                8, Widgets.label(Messages.text("explain.stride")), Widgets.spring(), strideWords),
            stride,
            again,
            Widgets.paragraph(Messages.text("explain.rests.about"), "quiet"));
    patch.setId("explain-patch");
    patch.setAccessibleText(Messages.text("explain.patch"));
    patch.setBlockIncrement(1);
    stride.setId("explain-stride");
    stride.setAccessibleText(Messages.text("explain.stride"));
    stride.setMajorTickUnit(1);
    stride.setMinorTickCount(0);
    stride.setSnapToTicks(true);
    stride.setBlockIncrement(1);
    VBox.setVgrow(list, Priority.ALWAYS);
    left.setPrefWidth(264);
    left.setMinWidth(264);
    BorderPane.setMargin(left, new javafx.geometry.Insets(0, 24, 0, 0));
    return left;
  }

  private Node bottom() {
    Label words = Widgets.label("");
    words.setId("explain-words");
    words.textProperty().bind(heat.words());
    words.setMinWidth(USE_PREF_SIZE);
    Slider strength = new Slider(0, 1, 1);
    strength.setId("explain-strength");
    strength.setPrefWidth(96);
    strength.setMinWidth(64);
    strength.setAccessibleText(Messages.text("explain.strength"));
    heat.strength().bind(strength.valueProperty());
    Node row =
        Widgets.row(
            16,
            legend,
            words,
            Widgets.spring(),
            Widgets.label(Messages.text("explain.strength"), "quiet"),
            strength);
    BorderPane.setMargin(row, new javafx.geometry.Insets(16, 0, 0, 288));
    return row;
  }

  private void show(@Nullable Subject about) {
    choosing = true;
    heat.picture(about == null ? null : about.picture());
    List<Prediction> found = about == null ? List.of() : about.found();
    list.getItems()
        .setAll(found.stream().filter(p -> p.score() >= LEAST_SCORE).limit(MOST).toList());
    choosing = false;
    if (about != null) {
      Occlusion.Settings usual = about.settings();
      double shorter = Math.min(about.picture().width(), about.picture().height());
      patch.setValue(100 * usual.patch() / shorter);
      stride.setValue(2);
      tellPatch();
    }
  }

  private void show(@Nullable SensitivityMap map) {
    heat.show(map);
    legend.show(map);
  }

  private void chosen(@Nullable Prediction prediction) {
    if (!choosing && prediction != null && !prediction.equals(state.chosen().get())) {
      state.explain(prediction);
    }
  }

  private void again() {
    Prediction chosen = state.chosen().get();
    if (chosen != null) {
      state.explain(chosen);
    }
  }

  private void tellPatch() {
    Subject about = state.subject().get();
    if (about == null) {
      return;
    }
    int width = about.picture().width();
    int height = about.picture().height();
    int side = Math.max(4, (int) Math.round(Math.min(width, height) * patch.getValue() / 100));
    int step = Math.max(1, (int) Math.round(side / Math.max(1, Math.rint(stride.getValue()))));
    Occlusion.Settings set = new Occlusion.Settings(side, step, state.settings().get().grey());
    state.settings().set(set);
    patchWords.setText(Messages.text("explain.patch.words", side));
    strideWords.setText(Messages.text("explain.stride.words", step, set.looks(width, height)));
  }
}
