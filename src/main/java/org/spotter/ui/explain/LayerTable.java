package org.spotter.ui.explain;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.spotter.app.InspectLayers;
import org.spotter.inference.Layer;
import org.spotter.inference.ModelLayers;
import org.spotter.ui.model.Messages;

/// Layers in a table, in the file's order until a person sorts them by something else.
final class LayerTable extends TableView<Layer> {
  LayerTable() {
    setId("layers");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setAccessibleText(Messages.text("inspect.layers"));
    getColumns()
        .add(
            number(
                Messages.text("inspect.place"),
                48,
                Layer::place,
                v -> Messages.text("inspect.number", v)));
    getColumns().add(text(Messages.text("inspect.operator"), 128, Layer::operator));
    getColumns().add(text(Messages.text("inspect.kernel"), 104, Layer::kernelText));
    getColumns().add(text(Messages.text("inspect.output"), 136, Layer::shapeText));
    getColumns()
        .add(
            number(
                Messages.text("inspect.parameters"),
                104,
                l -> (double) l.parameters(),
                v -> v == 0 ? "" : InspectLayers.large((long) (double) v)));
    getColumns()
        .add(
            number(
                Messages.text("inspect.multiply-adds"),
                112,
                l -> (double) l.multiplyAdds(),
                v -> v == 0 ? "" : InspectLayers.large((long) (double) v)));
    setPlaceholder(new javafx.scene.layout.StackPane());
  }

  /// Shows these; where they were timed, with a column for the time.
  void show(ModelLayers all) {
    getColumns().removeIf(c -> "time".equals(c.getId()));
    double most =
        all.layers().stream().mapToDouble(Layer::millis).filter(m -> m > 0).max().orElse(0);
    if (most > 0) {
      TableColumn<Layer, Double> time = new TableColumn<>(Messages.text("inspect.millis"));
      time.setId("time");
      time.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().millis()));
      time.setCellFactory(_ -> new ShareCell<>(most, InspectLayers::millis));
      time.setPrefWidth(128);
      getColumns().add(time);
    }
    getItems().setAll(all.layers());
    sort();
  }

  private static TableColumn<Layer, String> text(
      String title, double width, Function<Layer, String> value) {
    TableColumn<Layer, String> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(value.apply(c.getValue())));
    column.setPrefWidth(width);
    return column;
  }

  private static TableColumn<Layer, Double> number(
      String title, double width, ToDoubleFunction<Layer> value, Function<Double, String> words) {
    TableColumn<Layer, Double> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(c.getValue())));
    column.setComparator(Comparator.naturalOrder());
    column.setCellFactory(_ -> new ShareCell<>(0, words::apply));
    column.setPrefWidth(width);
    column.getStyleClass().add("figure-column");
    return column;
  }
}
