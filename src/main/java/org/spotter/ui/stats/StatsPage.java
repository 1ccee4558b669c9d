package org.spotter.ui.stats;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Statistics;
import org.spotter.ui.model.Job;
import org.spotter.ui.model.Messages;
import org.spotter.ui.search.SearchField;
import org.spotter.ui.view.Widgets;

/// All charts of a project's numbers, two beside each other, over the images that a query means.
public final class StatsPage extends VBox {
  private final StatsModel model;
  private final Consumer<String> open;
  private final SearchField scope;
  private final Label summary = Widgets.label("", "quiet");
  private final GridPane charts = new GridPane(16, 16);
  private final HBox work = Widgets.row(8);
  private int place;

  /// @param scope says which images are counted
  /// @param open leads to the images of a query
  /// @param close puts the page away
  public StatsPage(StatsModel model, SearchField scope, Consumer<String> open, Runnable close) {
    this.model = model;
    this.scope = scope;
    this.open = open;
    getStyleClass().addAll("card", "sheet-page");
    setId("statistics");
    setSpacing(16);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    charts.getColumnConstraints().setAll(half, half);
    charts.getStyleClass().add("charts");
    ScrollPane scroll = new ScrollPane(charts);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(close), scroll);
    setPrefSize(1120, 1000);
    scope.query().addListener((_, _, _) -> model.count(scope.text()));
    model.numbers().addListener((_, _, numbers) -> fill(numbers));
    model.running().addListener((_, _, job) -> working(job));
    fill(model.numbers().get());
  }

  /// Counts anew.
  public void refresh() {
    model.count(scope.model().fault().get() == null ? scope.text() : "");
  }

  private Node head(Runnable close) {
    scope.setPrefWidth(360);
    scope.setMaxHeight(USE_PREF_SIZE);
    Button away = Widgets.iconButton("fth-x", Messages.text("card.close"), close);
    away.setId("statistics-close");
    Label title = Widgets.label(Messages.text("stats.title"), "card-title");
    title.setMinWidth(USE_PREF_SIZE);
    return Widgets.row(16, title, summary, work, Widgets.spring(), scope, away);
  }

  private void working(@Nullable Job job) {
    work.getChildren().clear();
    if (job != null) {
      ProgressBar bar = new ProgressBar();
      bar.progressProperty()
          .bind(Bindings.createDoubleBinding(() -> job.fraction().get(), job.fraction()));
      bar.setPrefWidth(96);
      Button stop =
          Widgets.iconButton("fth-x-circle", Messages.text("job.cancel", job.title()), job::cancel);
      work.getChildren().addAll(bar, stop);
    }
  }

  private void fill(@Nullable Statistics numbers) {
    charts.getChildren().clear();
    place = 0;
    if (numbers == null) {
      return;
    }
    summary.setText(Messages.text("stats.summary", numbers.images(), numbers.annotations()));
    if (numbers.images() == 0) {
      charts.add(nothing(), 0, 0, 2, 1);
      return;
    }
    new StatsTiles(numbers, this::open).all().forEach(this::add);
  }

  private void add(Node tile) {
    charts.add(tile, place % 2, place / 2);
    place++;
  }

  private Node nothing() {
    boolean all = scope.text().isBlank();
    return Widgets.empty(
        "fth-bar-chart-2",
        Messages.text(all ? "stats.empty" : "stats.none"),
        Messages.text(all ? "stats.empty.about" : "stats.none.about"));
  }

  private void open(String query) {
    if (!query.isEmpty()) {
      open.accept(query);
    }
  }
}
