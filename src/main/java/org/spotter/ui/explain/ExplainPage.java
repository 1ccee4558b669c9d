package org.spotter.ui.explain;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.inference.ModelCard;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel;
import org.spotter.ui.view.Segments;
import org.spotter.ui.view.Widgets;

/// An image as a model sees it: what a prediction rests on, or what the layers give.
final class ExplainPage extends VBox {
  private final ExplainState state;
  private final ModelChoice choice;
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.RESTS_ON);
  private final RestsOnSide restsOn;
  private final LayersSide layers;
  private final StackPane middle = new StackPane();
  private final Label about = Widgets.label("", "quiet");
  private final Label refusal = Widgets.paragraph("", "refusal");
  private @Nullable Image image;
  private Subject.@Nullable Wanted wanted;
  private @Nullable String wantedLayer;

  /// What is looked at.
  enum Side {
    RESTS_ON,
    LAYERS
  }

  ExplainPage(ExplainState state, ModelsModel models, Runnable close) {
    this.state = state;
    choice = new ModelChoice(models, "explain-model", this::look);
    restsOn = new RestsOnSide(state);
    layers = new LayersSide(state);
    getStyleClass().addAll("card", "sheet-page", "explain");
    setId("explain");
    setSpacing(16);
    sceneProperty()
        .addListener((_, _, scene) -> {
          if (scene == null) {
            state.work().stop();
          }
        });
    setPrefSize(1240, 1000);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(head(close), refusal, middle);
    side.addListener((_, _, _) -> showSide());
    state.refusal().addListener((_, _, why) -> refuse(why));
    refuse("");
    showSide();
  }

  /// Asks about an image.
  ///
  /// @param model the model to ask, or null for the first
  /// @param newWanted the prediction to explain, or null for the surest
  /// @param layer the output of the layer to look at, or null to explain a prediction
  void ask(
      Image newImage,
      @Nullable String model,
      Subject.@Nullable Wanted newWanted,
      @Nullable String layer) {
    image = newImage;
    wanted = newWanted;
    wantedLayer = layer;
    about.setText(newImage.fileName());
    side.set(layer == null ? Side.RESTS_ON : Side.LAYERS);
    ModelCard before = choice.getValue();
    choice.want(model);
    if (before != null && before.equals(choice.getValue())) {
      look(before);
    }
  }

  /// What gets the keyboard.
  Node focus() {
    return side.get() == Side.RESTS_ON ? restsOn.focus() : layers.focus();
  }

  private void look(ModelCard card) {
    Image now = image;
    if (now != null) {
      state.look(card, now, this::begin);
    }
  }

  /// The model has looked: what was asked for is begun.
  private void begin() {
    if (side.get() == Side.LAYERS) {
      layers.choose(wantedLayer);
    } else {
      restsOn.choose(wanted);
    }
  }

  private Node head(Runnable close) {
    Label title = Widgets.label(Messages.text("explain.title"), "card-title");
    title.setMinWidth(USE_PREF_SIZE);
    Segments<Side> sides =
        new Segments<>(side, side::set)
            .add("explain-rests", Side.RESTS_ON, "fth-target", Messages.text("explain.rests"), "")
            .add("explain-layers", Side.LAYERS, "fth-grid", Messages.text("explain.layers"), "");
    sides.getChildren().forEach(b -> b.setFocusTraversable(true));
    Button away = Widgets.iconButton("fth-x", Messages.text("card.close"), close);
    away.setId("explain-close");
    about.setMinWidth(0);
    HBox.setHgrow(about, Priority.SOMETIMES);
    return Widgets.row(
        16, title, sides, choice, about, new WorkBar(state.work()), Widgets.spring(), away);
  }

  private void showSide() {
    middle.getChildren().setAll(side.get() == Side.RESTS_ON ? restsOn : layers);
    Subject now = state.subject().get();
    if (now != null && side.get() == Side.LAYERS && state.maps().get() == null) {
      layers.choose(null);
    } else if (now != null && side.get() == Side.RESTS_ON && state.chosen().get() == null) {
      restsOn.choose(wanted);
    }
  }

  private void refuse(String why) {
    refusal.setText(why);
    refusal.setVisible(!why.isEmpty());
    refusal.setManaged(!why.isEmpty());
  }
}
