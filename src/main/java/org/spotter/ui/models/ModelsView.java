package org.spotter.ui.models;

import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Pipelines;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel.Entry;
import org.spotter.ui.view.Widgets;

/// The Models workspace: what there is at the left, one page about it in the middle.
public final class ModelsView extends BorderPane {
  private static final double WIDTH = 320;
  private final ModelsDesk desk;
  private final ListView<Entry> models;
  private final ListView<Pipelines.Entry> pipelines;
  private final StackPane stage = new StackPane();
  private final VBox problems = new VBox(8);
  private @Nullable ModelPage shown;

  /// Whether there is nothing to choose from yet.
  private boolean waiting;

  public ModelsView(ModelsDesk desk) {
    this.desk = desk;
    desk.open(this);
    models = new ListView<>(desk.models().entries());
    models.setId("models-list");
    models.setAccessibleText(Messages.text("models.title"));
    models.setFixedCellSize(56);
    models.setCellFactory(_ -> new ModelCell());
    models.setPlaceholder(Widgets.paragraph(Messages.text("models.none"), "quiet"));
    VBox.setVgrow(models, Priority.ALWAYS);
    pipelines = new ListView<>(desk.models().pipelines());
    pipelines.setId("pipelines-list");
    pipelines.setAccessibleText(Messages.text("models.pipelines"));
    pipelines.setFixedCellSize(32);
    pipelines.setPrefHeight(168);
    pipelines.setMinHeight(104);
    pipelines.setCellFactory(_ -> new PipelineCell());
    pipelines.setPlaceholder(Widgets.paragraph(Messages.text("models.pipelines.none"), "quiet"));
    stage.getStyleClass().add("models-stage");
    setLeft(left());
    setCenter(stage);
    listen();
    desk.models().load();
    chooseFirst();
  }

  /// Shows another page in the middle; nothing is chosen in the lists then.
  void show(Node page) {
    models.getSelectionModel().clearSelection();
    pipelines.getSelectionModel().clearSelection();
    put(page);
    javafx.application.Platform.runLater(page::requestFocus);
  }

  /// Chooses a model in the list by its name.
  void choose(String name) {
    desk.models().entries().stream()
        .filter(e -> e.card().name().equals(name))
        .findFirst()
        .ifPresentOrElse(models.getSelectionModel()::select, this::chooseFirst);
  }

  /// Chooses a pipeline in the list by its file.
  void choose(Path file) {
    desk.models().pipelines().stream()
        .filter(e -> e.file().equals(file))
        .findFirst()
        .ifPresent(pipelines.getSelectionModel()::select);
  }

  /// Goes back to the list when a page was left.
  void leave() {
    chooseFirst();
    models.requestFocus();
  }

  @Nullable Entry chosen() {
    return models.getSelectionModel().getSelectedItem();
  }

  /// Tries the model that is shown on the image that is open.
  void tryIt() {
    if (shown != null) {
      shown.tryIt();
    }
  }

  @Override
  public void requestFocus() {
    models.requestFocus();
  }

  private VBox left() {
    Button add = icon("fth-plus", "models.add", desk::chooseFile);
    Button speed = icon("fth-activity", "models.speed", desk::compareSpeed);
    Button catalogue = icon("fth-download-cloud", "models.catalogue", desk::catalogue);
    Button fresh = icon("fth-plus", "models.pipeline.new", desk::newPipeline);
    var head =
        Widgets.row(
            4,
            Widgets.heading(Messages.text("models.title")),
            Widgets.spring(),
            add,
            speed,
            catalogue);
    var under =
        Widgets.row(4, Widgets.heading(Messages.text("models.pipelines")), Widgets.spring(), fresh);
    head.getStyleClass().add("panel-head");
    under.getStyleClass().add("panel-head");
    problems.getStyleClass().add("models-problems");
    VBox left = new VBox(head, models, problems, under, pipelines);
    left.getStyleClass().addAll("panel", "left", "models-panel");
    left.setPrefWidth(WIDTH);
    left.setMinWidth(WIDTH);
    return left;
  }

  private static Button icon(String icon, String key, Runnable run) {
    Button button = Widgets.iconButton(icon, Messages.text(key), run);
    button.setId(key);
    return button;
  }

  private void listen() {
    models
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, was, now) -> chosen(was, now));
    pipelines
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> {
          if (now != null) {
            models.getSelectionModel().clearSelection();
            put(new PipelinePage(desk, now));
          }
        });
    desk.models().entries().addListener((ListChangeListener<Entry>) _ -> refresh());
    desk.models().problems().addListener((ListChangeListener<String>) _ -> tellProblems());
    desk.models().loaded().addListener((_, _, _) -> refresh());
    tellProblems();
  }

  /// The page of a model stays while what is known of it changes.
  private void chosen(@Nullable Entry was, @Nullable Entry now) {
    if (now == null) {
      return;
    }
    pipelines.getSelectionModel().clearSelection();
    ModelPage page = shown;
    if (was != null && page != null && isSame(was, now) && stage.getChildren().contains(page)) {
      page.show(now);
    } else {
      ModelPage fresh = new ModelPage(desk, now);
      shown = fresh;
      put(fresh);
    }
  }

  private static boolean isSame(Entry was, Entry now) {
    return was.card().card().equals(now.card().card());
  }

  private void refresh() {
    if (waiting) {
      chooseFirst();
    }
    ModelPage page = shown;
    if (page != null && stage.getChildren().contains(page)) {
      String name = page.entry().card().name();
      desk.models().entries().stream()
          .filter(e -> e.card().name().equals(name))
          .findFirst()
          .ifPresent(page::show);
    }
  }

  private void chooseFirst() {
    waiting = desk.models().entries().isEmpty();
    if (waiting) {
      shown = null;
      stage.getChildren().setAll(desk.models().loaded().get() ? nothing() : new Region());
    } else {
      models.getSelectionModel().clearSelection();
      models.getSelectionModel().selectFirst();
    }
  }

  private Node nothing() {
    return Widgets.empty(
        "fth-package",
        Messages.text("models.empty.title"),
        Messages.text("models.empty"),
        button("models.add", desk::chooseFile));
  }

  private static Button button(String key, Runnable run) {
    Button button = new Button(Messages.text(key));
    button.getStyleClass().add("accent");
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void tellProblems() {
    problems
        .getChildren()
        .setAll(
            desk.models().problems().stream()
                .map(p -> Widgets.paragraph(p, "refusal", "quiet"))
                .toList());
    problems.setManaged(!problems.getChildren().isEmpty());
  }

  private void put(Node page) {
    waiting = false;
    stage.getChildren().setAll(page);
  }
}
