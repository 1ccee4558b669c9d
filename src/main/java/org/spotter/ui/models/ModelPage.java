package org.spotter.ui.models;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spotter.app.EditModel;
import org.spotter.app.InspectModel;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Slot;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel.Entry;
import org.spotter.ui.view.Widgets;

/// All about one model, and what it finds in the image that is open.
final class ModelPage extends VBox {
  private static final double FACTS = 400;
  private final ModelsDesk desk;
  private final TrialPane trial;
  private final HBox head = Widgets.row(8);
  private final VBox facts = new VBox(16);
  private final Label outputs = Widgets.paragraph("");
  private final Button tryIt;
  private Entry entry;

  ModelPage(ModelsDesk desk, Entry entry) {
    this.desk = desk;
    this.entry = entry;
    trial = new TrialPane(desk.open());
    tryIt = new Button(Messages.text("models.try"), Widgets.icon("fth-eye"));
    tryIt.setId("models.try");
    tryIt.setMinWidth(USE_PREF_SIZE);
    tryIt.setOnAction(_ -> tryIt());
    getStyleClass().add("page");
    facts.getStyleClass().add("beside-scroll");
    ScrollPane scroll = new ScrollPane(facts);
    scroll.setFitToWidth(true);
    scroll.setPrefWidth(FACTS);
    scroll.setMinWidth(320);
    HBox.setHgrow(trial, Priority.ALWAYS);
    HBox both = new HBox(24, scroll, trial);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(head, both);
    fill();
    readOutputs();
  }

  Entry entry() {
    return entry;
  }

  /// The same model, of which more is known or something has changed.
  void show(Entry now) {
    boolean same = now.equals(entry);
    boolean onlyThresholds = now.card().withThresholds(Map.of()).equals(plain(entry));
    entry = now;
    if (same) {
      return;
    }
    if (onlyThresholds) {
      fillHead();
      trial.thresholds(now.card().thresholds());
    } else {
      fill();
    }
  }

  private static ModelCard plain(Entry entry) {
    return entry.card().withThresholds(Map.of());
  }

  /// Looks at the image that is open.
  void tryIt() {
    if (entry.canRun()) {
      trial.look(entry.card());
    }
  }

  private void fill() {
    fillHead();
    ModelCard card = entry.card();
    facts.getChildren().clear();
    if (!entry.why().isEmpty()) {
      facts.getChildren().add(Widgets.paragraph(entry.why(), entry.canRun() ? "quiet" : "refusal"));
    }
    if (!card.quality().isEmpty()) {
      facts.getChildren().add(Widgets.paragraph(card.quality()));
    }
    facts.getChildren().add(about(card));
    if (!card.joints().isEmpty()) {
      facts
          .getChildren()
          .addAll(
              Widgets.heading(Messages.text("models.joints", card.joints().size())),
              Widgets.paragraph(String.join(", ", card.joints())));
    }
    if (card.runnable()) {
      facts.getChildren().add(new ThresholdsList(card, this::thresholds));
    }
  }

  private void fillHead() {
    Label title = Widgets.label(entry.card().name(), "page-title");
    title.setMinWidth(0);
    title.setId("model-title");
    HBox.setHgrow(title, Priority.SOMETIMES);
    head.getChildren()
        .setAll(
            title,
            ModelCell.badge(entry.trust()),
            Widgets.spring(),
            tryIt,
            inside(),
            run(),
            more());
    tryIt.setDisable(!entry.canRun());
  }

  private Button inside() {
    Button inside = new Button(Messages.text("models.inside"), Widgets.icon("fth-layers"));
    inside.setId("models.inside");
    inside.setMinWidth(USE_PREF_SIZE);
    inside.setOnAction(_ -> desk.around().inspect().accept(entry.card().name()));
    return inside;
  }

  private Button run() {
    Button run = new Button(Messages.text("models.run"), Widgets.icon("fth-zap"));
    run.setId("run-" + entry.card().name());
    run.getStyleClass().add("accent");
    run.setMinWidth(USE_PREF_SIZE);
    run.setDisable(!entry.canRun());
    run.setOnAction(_ -> desk.around().runModel().accept(entry.card().name()));
    return run;
  }

  private MenuButton more() {
    MenuItem rename = new MenuItem(Messages.text("models.rename"));
    rename.setId("models.rename");
    rename.setOnAction(_ -> desk.rename(entry.card()));
    MenuItem remove = new MenuItem(Messages.text("models.remove"));
    remove.setId("models.remove");
    remove.setOnAction(_ -> desk.remove(entry.card()));
    rename.setDisable(!entry.card().own());
    remove.setDisable(!entry.card().own());
    MenuButton more = new MenuButton(null, Widgets.icon("fth-more-horizontal"), rename, remove);
    more.setId("model-more");
    more.setAccessibleText(Messages.text("models.more"));
    more.setTooltip(
        Widgets.tip(Messages.text(entry.card().own() ? "models.more" : "models.came-along"), ""));
    more.getStyleClass().add("no-arrow");
    more.setMinWidth(USE_PREF_SIZE);
    return more;
  }

  private Node about(ModelCard card) {
    return new Facts()
        .say(Messages.text("models.fact.gives"), Messages.word("models.task", card.task()))
        .say(Messages.text("models.fact.input"), input(card))
        .say(Messages.text("models.fact.outputs"), outputs)
        .say(Messages.text("models.fact.speed"), speed())
        .say(Messages.text("models.fact.licence"), card.licence())
        .say(Messages.text("models.fact.source"), card.source())
        .say(Messages.text("models.fact.attribution"), card.attribution())
        .say(Messages.text("models.fact.file"), file(card))
        .say(Messages.text("models.fact.sha256"), copyable(card.sha256()));
  }

  private String speed() {
    return entry.imagesPerSecond() > 0
        ? ModelCell.speed(entry.imagesPerSecond())
        : Messages.text("models.speed.unknown");
  }

  private static String input(ModelCard card) {
    return card.input().width()
        + "×"
        + card.input().height()
        + ", "
        + card.input().channels()
        + ", "
        + Messages.word("models.resize", card.input().resize());
  }

  /// The file's name; where it lies is in the tip.
  private static TextField file(ModelCard card) {
    TextField field = copyable(String.valueOf(card.file().getFileName()));
    field.setTooltip(Widgets.tip(card.file().toString(), ""));
    return field;
  }

  /// A text to be selected and copied.
  private static TextField copyable(String text) {
    TextField field = new TextField(text);
    field.setEditable(false);
    field.getStyleClass().add("copyable");
    return field;
  }

  private void readOutputs() {
    ModelCard card = entry.card();
    new Latest(desk.open().threads().reader(), desk.open().threads().window())
        .ask(
            () ->
                InspectModel.signature(card.file()).outputs().stream()
                    .map(Slot::toString)
                    .collect(java.util.stream.Collectors.joining("\n")),
            outputs::setText,
            outputs::setText);
  }

  private void thresholds(Map<String, Double> now) {
    ModelCard card = entry.card();
    try {
      desk.models().changed(EditModel.thresholds(card, now));
      desk.open().notices().say(Messages.text("models.thresholds.saved", card.name()));
    } catch (Problem problem) {
      desk.open().notices().problem(problem.sentence());
    }
  }
}
