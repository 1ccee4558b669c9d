package org.spotter.ui.review;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Widgets;

/// What is chosen: how many, and what they have in common.
final class SummaryPane extends VBox {
  private final OpenProject open;
  private final Reviewing reviewing;
  private final Label title = Widgets.heading("");
  private final GridPane lines = new GridPane(12, 4);
  private final PauseTransition pause = new PauseTransition(Duration.millis(80));
  private final AtomicInteger latest = new AtomicInteger();

  SummaryPane(OpenProject open, Reviewing reviewing) {
    this.open = open;
    this.reviewing = reviewing;
    getStyleClass().add("review-section");
    title.setId("review-chosen");
    ColumnConstraints names = new ColumnConstraints(72);
    names.setHalignment(javafx.geometry.HPos.LEFT);
    ColumnConstraints texts = new ColumnConstraints();
    texts.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().setAll(names, texts);
    pause.setOnFinished(_ -> read());
    getChildren().addAll(title, lines);
  }

  /// Other tiles are chosen, or they changed.
  void changed() {
    int chosen = reviewing.chosenCount().get();
    title.setText(Messages.text("review.chosen", chosen).toUpperCase(java.util.Locale.ROOT));
    pause.playFromStart();
  }

  private void read() {
    int mine = latest.incrementAndGet();
    Items items = reviewing.model().items().get();
    int[] places = reviewing.chosenUpTo(Summary.MOST).filter(i -> i < items.size()).toArray();
    open.threads()
        .reader()
        .execute(() -> {
          try {
            @Nullable Row[] rows = reviewing.model().read(items, places);
            open.threads().window().execute(() -> show(mine, Summary.of(rows, open.categories())));
          } catch (Problem problem) {
            open.threads().window().execute(() -> open.notices().problem(problem.sentence()));
          }
        });
  }

  private void show(int mine, List<Summary.Line> found) {
    if (mine != latest.get()) {
      return;
    }
    lines.getChildren().clear();
    for (int i = 0; i < found.size(); i++) {
      Label name = Widgets.label(found.get(i).name(), "property-name");
      Label text = Widgets.paragraph(found.get(i).text());
      GridPane.setValignment(name, javafx.geometry.VPos.TOP);
      lines.add(name, 0, i);
      lines.add(text, 1, i);
    }
    if (reviewing.chosenCount().get() > Summary.MOST) {
      lines.add(
          Widgets.paragraph(Messages.text("review.first", Summary.MOST), "quiet"),
          0,
          found.size(),
          2,
          1);
    }
  }
}
