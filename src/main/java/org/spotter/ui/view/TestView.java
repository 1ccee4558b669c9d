package org.spotter.ui.view;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.Evaluation;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.ErrorRow;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.TestModel;

/// The Test workspace: the runs, the numbers of the one that is shown, each category's, and the
/// errors behind them.
public final class TestView extends BorderPane {
  private static final int COLUMNS = 6;
  private final OpenProject open;
  private final TestModel test;
  private final GridPane numbers = new GridPane(8, 8);
  private final Label title = Widgets.label("", "page-title");
  private final Label note = Widgets.paragraph("", "quiet");
  private final VBox page = new VBox();
  private final Actions actions;
  private final KeyMap keys;
  private final Node details;

  /// @param show leads to an error's image
  public TestView(
      OpenProject open,
      ThumbnailStore thumbnails,
      Actions actions,
      KeyMap keys,
      Consumer<ErrorRow> show) {
    this.open = open;
    this.actions = actions;
    this.keys = keys;
    test = open.test();
    getStyleClass().add("canvas-ground");
    ColumnConstraints sixth = new ColumnConstraints();
    sixth.setPercentWidth(100.0 / COLUMNS);
    numbers.getColumnConstraints().setAll(Collections.nCopies(COLUMNS, sixth));
    page.getStyleClass().add("page");
    CategoryTable categories = new CategoryTable(test);
    ErrorsPanel errors = new ErrorsPanel(open, thumbnails, show);
    HBox.setHgrow(categories, Priority.ALWAYS);
    HBox.setHgrow(errors, Priority.ALWAYS);
    HBox both = new HBox(16, categories, errors);
    VBox.setVgrow(both, Priority.ALWAYS);
    details = both;
    setLeft(new RunsPanel(open));
    setCenter(page);
    test.result().addListener((_, _, result) -> fill(result));
    test.stale().addListener((_, _, _) -> fill(test.result().get()));
    open.runs().shown().addListener((_, _, _) -> fill(test.result().get()));
    fill(test.result().get());
  }

  private void fill(TestModel.@Nullable Result result) {
    if (result == null) {
      page.getChildren().setAll(empty());
      return;
    }
    title.setText(result.run().name());
    note.setText(note(result));
    fillNumbers(result.report().evaluation().scores());
    var report = Widgets.button(actions.get("run.report"), keys);
    var again = Widgets.button(actions.get("run.evaluate"), keys);
    page.getChildren()
        .setAll(Widgets.row(8, title, Widgets.spring(), again, report), note, numbers, details);
  }

  private void fillNumbers(List<Evaluation.Score> scores) {
    numbers.getChildren().clear();
    for (int i = 0; i < scores.size(); i++) {
      numbers.add(tile(scores.get(i)), i % COLUMNS, i / COLUMNS);
    }
  }

  private String note(TestModel.Result result) {
    String warnings = String.join(" ", result.report().warnings());
    String stale = test.stale().get() ? Messages.text("test.stale") : "";
    String about =
        Messages.text("test.about", result.report().truth().imageCount(), result.run().model());
    return String.join(" ", List.of(about, warnings, stale)).strip();
  }

  private Node empty() {
    boolean any = open.runs().shown().get() != null;
    VBox empty =
        Widgets.empty(
            "fth-target",
            Messages.text(any ? "test.empty" : "test.none"),
            Messages.text(any ? "test.empty.about" : "test.none.about"),
            Widgets.button(actions.get(any ? "run.evaluate" : "run.prelabel"), keys, "accent"));
    VBox.setVgrow(empty, Priority.ALWAYS);
    return empty;
  }

  private static Node tile(Evaluation.Score score) {
    Label value =
        Widgets.label(score.known() ? Messages.text("test.number", score.value()) : "–", "number");
    VBox tile =
        Widgets.column(4, Widgets.label(Messages.text("metric." + score.name()), "quiet"), value);
    tile.getStyleClass().add("tile");
    tile.setId("metric-" + score.name());
    return tile;
  }
}
