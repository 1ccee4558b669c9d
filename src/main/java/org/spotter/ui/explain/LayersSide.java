package org.spotter.ui.explain;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.Layer;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// A model's layers at the left, and what the chosen one gives for the image.
final class LayersSide extends BorderPane {
  private final ExplainState state;
  private final ListView<Layer> list = new ListView<>();
  private final ChannelWall wall = new ChannelWall();
  private boolean filling;

  LayersSide(ExplainState state) {
    this.state = state;
    list.setId("explain-layer-list");
    list.setCellFactory(_ -> new LayerCell());
    list.setFixedCellSize(32);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, layer) -> {
          if (layer != null && !filling) {
            state.lookInto(layer);
          }
        });
    VBox left =
        Widgets.column(
            8,
            Widgets.heading(Messages.text("inspect.layers")),
            list,
            Widgets.paragraph(Messages.text("explain.layers.about"), "quiet"));
    VBox.setVgrow(list, Priority.ALWAYS);
    left.setPrefWidth(264);
    left.setMinWidth(264);
    BorderPane.setMargin(left, new javafx.geometry.Insets(0, 24, 0, 0));
    setLeft(left);
    setCenter(wall);
    state.layers().addListener((_, _, now) -> fill(now));
    state.maps().addListener((_, _, maps) -> wall.show(maps));
  }

  Node focus() {
    return list;
  }

  /// Shows what a layer gives.
  ///
  /// @param tensor its output; null for the first convolution
  void choose(@Nullable String tensor) {
    Layer layer =
        state.layers().get().stream()
            .filter(l -> tensor == null ? !l.kernel().isEmpty() : l.outputs().contains(tensor))
            .findFirst()
            .orElse(null);
    if (layer != null) {
      boolean same = layer.equals(list.getSelectionModel().getSelectedItem());
      list.getSelectionModel().select(layer);
      list.scrollTo(layer);
      if (same) {
        state.lookInto(layer);
      }
    }
  }

  private void fill(List<Layer> layers) {
    filling = true;
    list.getItems().setAll(layers);
    filling = false;
  }

  /// A layer's place, operator and kernel.
  private static final class LayerCell extends ListCell<Layer> {
    private final Label place = Widgets.label("", "quiet");
    private final Label operator = Widgets.label("");
    private final Label kernel = Widgets.label("", "quiet");
    private final HBox row = Widgets.row(8, place, operator, Widgets.spring(), kernel);

    LayerCell() {
      setPrefWidth(0);
      place.setMinWidth(32);
    }

    @Override
    protected void updateItem(@Nullable Layer layer, boolean empty) {
      super.updateItem(layer, empty);
      if (empty || layer == null) {
        setGraphic(null);
        return;
      }
      place.setText(String.valueOf(layer.place()));
      operator.setText(layer.operator());
      kernel.setText(layer.kernelText());
      setGraphic(row);
    }
  }
}
