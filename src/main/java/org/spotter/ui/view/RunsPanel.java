package org.spotter.ui.view;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Run;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.RunsModel;

/// The runs at the left of the Test workspace, and the score from which predictions count in the
/// list of errors.
final class RunsPanel extends VBox {
  private final RunsModel runs;
  private final ListView<Run> list;

  RunsPanel(OpenProject open) {
    runs = open.runs();
    getStyleClass().addAll("panel", "left");
    setPrefWidth(264);
    setMinWidth(264);
    list = new ListView<>(runs.runs());
    list.setId("runs");
    list.setFixedCellSize(48);
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(Widgets.paragraph(Messages.text("runs.empty"), "quiet", "placeholder"));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, run) -> {
          if (run != null) {
            runs.shown().set(run);
          }
        });
    runs.shown().addListener((_, _, run) -> mark(run));
    mark(runs.shown().get());
    getChildren().addAll(head(Widgets.heading(Messages.text("runs.title"))), list, score(open));
  }

  private void mark(@Nullable Run run) {
    if (run != null) {
      list.getSelectionModel().select(run);
    }
  }

  private static javafx.scene.Node head(Label labels) {
    var head = Widgets.row(8, labels);
    head.getStyleClass().add("panel-head");
    return head;
  }

  private VBox score(OpenProject open) {
    Slider slider = new Slider(0, 1, 0);
    slider.valueProperty().bindBidirectional(runs.minScore());
    slider.setAccessibleText(Messages.text("runs.score"));
    Label figure = Widgets.heading("");
    figure.textProperty().bind(Bindings.format("%.2f", runs.minScore()));
    Label counts = Widgets.paragraph("", "quiet");
    counts
        .textProperty()
        .bind(
            open.test()
                .counts()
                .map(c ->
                    Messages.text(
                        "test.counts", c.truePositives(), c.falsePositives(), c.falseNegatives())));
    counts.visibleProperty().bind(Bindings.isNotNull(open.test().result()));
    var head =
        Widgets.row(8, Widgets.heading(Messages.text("test.threshold")), Widgets.spring(), figure);
    VBox box = Widgets.column(8, head, slider, counts);
    box.setPadding(new javafx.geometry.Insets(16));
    return box;
  }

  private static final class Cell extends ListCell<Run> {
    @Override
    protected void updateItem(@Nullable Run run, boolean empty) {
      super.updateItem(run, empty);
      setPrefWidth(0);
      setGraphic(empty || run == null ? null : graphic(run));
    }

    private static VBox graphic(Run run) {
      String state = run.finished() == null ? Messages.text("runs.unfinished") : run.model();
      VBox box =
          Widgets.column(2, Widgets.label(run.name(), "strong"), Widgets.label(state, "quiet"));
      box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      return box;
    }
  }
}
