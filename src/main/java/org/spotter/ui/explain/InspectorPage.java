package org.spotter.ui.explain;

import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.app.InspectLayers;
import org.spotter.inference.Layer;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelLayers;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel;
import org.spotter.ui.view.Widgets;

/// A model layer by layer: what each does, what comes out, what it learnt and how long it takes.
final class InspectorPage extends VBox {
  private final InspectorModel model;
  private final ModelChoice choice;
  private final BiConsumer<ModelCard, Layer> lookInside;
  private final LayerTable layers = new LayerTable();
  private final OperatorTable operators = new OperatorTable();
  private final Label summary = Widgets.paragraph("", "quiet");
  private final Label refusal = Widgets.paragraph("", "refusal");
  private final Button measure;
  private final Button inside;

  /// @param lookInside shows what comes out of a layer for the present image
  /// @param close puts the page away
  InspectorPage(
      InspectorModel model,
      ModelsModel models,
      BiConsumer<ModelCard, Layer> lookInside,
      Runnable close) {
    this.model = model;
    this.lookInside = lookInside;
    choice = new ModelChoice(models, "inspect-model", model::open);
    measure = new Button(Messages.text("inspect.measure"), Widgets.icon("fth-activity"));
    measure.setId("inspect-measure");
    measure.setTooltip(Widgets.tip(Messages.text("inspect.measure.tip", InspectorModel.RUNS), ""));
    measure.setOnAction(_ -> model.measure());
    measure.disableProperty().bind(Bindings.isNull(model.card()));
    inside = new Button(Messages.text("inspect.inside"), Widgets.icon("fth-grid"));
    inside.setId("inspect-inside");
    inside.setOnAction(_ -> inside());
    inside
        .disableProperty()
        .bind(Bindings.isNull(layers.getSelectionModel().selectedItemProperty()));
    getStyleClass().addAll("card", "sheet-page", "explain");
    setId("inspector");
    setSpacing(16);
    sceneProperty()
        .addListener((_, _, scene) -> {
          if (scene == null) {
            model.work().stop();
          }
        });
    setPrefSize(1240, 1000);
    getChildren().addAll(head(close), summary, refusal, body());
    layers.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER) {
        e.consume();
        inside();
      }
    });
    layers.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        inside();
      }
    });
    model.layers().addListener((_, _, now) -> fill(now));
    model.refusal().addListener((_, _, why) -> refuse(why));
    refuse(model.refusal().get());
    fill(model.layers().get());
  }

  /// Looks into the model of a name.
  void want(@Nullable String name) {
    choice.want(name);
  }

  /// What gets the keyboard.
  Node focus() {
    return layers;
  }

  private Node head(Runnable close) {
    Label title = Widgets.label(Messages.text("inspect.title"), "card-title");
    title.setMinWidth(USE_PREF_SIZE);
    Button away = Widgets.iconButton("fth-x", Messages.text("card.close"), close);
    away.setId("inspect-close");
    for (Button button : new Button[] {measure, inside}) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    return Widgets.row(
        16, title, choice, measure, inside, new WorkBar(model.work()), Widgets.spring(), away);
  }

  private Node body() {
    VBox left = Widgets.column(8, Widgets.heading(Messages.text("inspect.layers")), layers);
    VBox right =
        Widgets.column(
            8,
            Widgets.heading(Messages.text("inspect.operators")),
            operators,
            Widgets.paragraph(Messages.text("inspect.about"), "quiet"));
    right.setMinWidth(344);
    right.setPrefWidth(344);
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox.setVgrow(layers, Priority.ALWAYS);
    VBox.setVgrow(operators, Priority.ALWAYS);
    HBox both = new HBox(24, left, right);
    VBox.setVgrow(both, Priority.ALWAYS);
    return both;
  }

  private void fill(@Nullable ModelLayers all) {
    if (all == null) {
      layers.getItems().clear();
      operators.getItems().clear();
      summary.setText("");
      return;
    }
    int chosen = layers.getSelectionModel().getSelectedIndex();
    layers.show(all);
    operators.show(all);
    layers.getSelectionModel().select(Math.max(0, chosen));
    summary.setText(summary(all));
  }

  private static String summary(ModelLayers all) {
    String sums =
        Messages.text(
            "inspect.summary",
            all.layers().size(),
            InspectLayers.large(all.parameters()),
            InspectLayers.large(all.multiplyAdds()));
    String prepared =
        all.prepared() == 0 ? "" : " " + Messages.text("inspect.prepared", all.prepared());
    return Double.isNaN(all.usualMillis())
        ? sums + prepared
        : sums
            + " "
            + Messages.text(
                "inspect.times",
                InspectLayers.millis(all.usualMillis()),
                InspectLayers.millis(all.millis()),
                all.runs())
            + prepared;
  }

  private void refuse(String why) {
    refusal.setText(why);
    refusal.setVisible(!why.isEmpty());
    refusal.setManaged(!why.isEmpty());
  }

  private void inside() {
    Layer layer = layers.getSelectionModel().getSelectedItem();
    ModelCard card = model.card().get();
    if (layer != null && card != null) {
      lookInside.accept(card, layer);
    }
  }
}
