package org.spotter.ui.view;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spotter.inference.ModelCard;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel;
import org.spotter.ui.model.ModelsModel.Entry;
import org.spotter.ui.model.ModelsModel.Trust;

/// The Models workspace: each model's card, and a button for those that can be run.
public final class ModelsView extends VBox {
  private static final double WIDTH = 344;
  private final ModelsModel models;
  private final Consumer<String> run;
  private final FlowPane cards = new FlowPane(16, 16);
  private final VBox problems = new VBox(8);

  /// @param run asks what to run the model of that name on
  public ModelsView(ModelsModel models, Consumer<String> run) {
    this.models = models;
    this.run = run;
    getStyleClass().add("page");
    ScrollPane scroll = new ScrollPane(new VBox(16, cards, problems));
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(
            Widgets.label(Messages.text("models.title"), "page-title"),
            Widgets.paragraph(Messages.text("models.about"), "quiet"),
            scroll);
    models.entries().addListener((ListChangeListener<Entry>) _ -> fill());
    models.problems().addListener((ListChangeListener<String>) _ -> fill());
    models.load();
    fill();
  }

  private void fill() {
    cards.getChildren().setAll(models.entries().stream().map(this::card).toList());
    problems
        .getChildren()
        .setAll(models.problems().stream().map(p -> Widgets.paragraph(p, "refusal")).toList());
    if (models.entries().isEmpty()) {
      cards.getChildren().setAll(Widgets.paragraph(Messages.text("models.none"), "quiet"));
    }
  }

  private Node card(Entry entry) {
    ModelCard card = entry.card();
    VBox tile =
        Widgets.column(
            8,
            Widgets.paragraph(card.name(), "tile-title"),
            Widgets.row(8, Widgets.label(card.task().gives(), "quiet"), badge(entry)),
            Widgets.paragraph(card.quality()),
            Widgets.paragraph(Messages.text("models.licence", card.licence()), "quiet"),
            Widgets.paragraph(card.source(), "quiet"));
    if (!card.categories().isEmpty()) {
      tile.getChildren().add(Widgets.paragraph(categories(card), "quiet"));
    }
    tile.getStyleClass().add("tile");
    tile.setPrefWidth(WIDTH);
    tile.setId("model-" + card.name());
    tile.getChildren().add(foot(entry));
    return tile;
  }

  private Node foot(Entry entry) {
    if (!entry.why().isEmpty()) {
      return Widgets.paragraph(entry.why(), entry.trust() == Trust.REFUSED ? "refusal" : "quiet");
    }
    Button button = new Button(Messages.text("models.run"), Widgets.icon("fth-zap"));
    button.setId("run-" + entry.card().name());
    button.setDisable(!entry.card().runnable());
    button.setOnAction(_ -> run.accept(entry.card().name()));
    return button;
  }

  private static Label badge(Entry entry) {
    Label badge = Widgets.label(Messages.word("trust", entry.trust()), "badge");
    badge.setMinWidth(USE_PREF_SIZE);
    switch (entry.trust()) {
      case VERIFIED -> badge.getStyleClass().add("good");
      case REFUSED -> badge.getStyleClass().add("bad");
      case CHECKING -> {}
    }
    return badge;
  }

  private static String categories(ModelCard card) {
    int most = 6;
    int all = card.categories().size();
    String names = String.join(", ", card.categories().subList(0, Math.min(most, all)));
    return all <= most ? names : Messages.text("models.more", names, all - most);
  }
}
