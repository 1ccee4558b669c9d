package org.spotter.ui.explain;

import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.spotter.app.InspectLayers;
import org.spotter.app.InspectLayers.Operator;
import org.spotter.inference.ModelLayers;
import org.spotter.ui.model.Messages;

/// What the layers come to by operator.
final class OperatorTable extends TableView<Operator> {
  OperatorTable() {
    setId("operators");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setAccessibleText(Messages.text("inspect.operators"));
    setPlaceholder(new javafx.scene.layout.StackPane());
  }

  void show(ModelLayers all) {
    getColumns().clear();
    TableColumn<Operator, String> name = new TableColumn<>(Messages.text("inspect.operator"));
    name.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().name()));
    name.setPrefWidth(120);
    getColumns().add(name);
    boolean timed = !Double.isNaN(all.usualMillis());
    var operators = InspectLayers.operators(all);
    if (timed) {
      number(Messages.text("inspect.count"), 72, 0, Operator::layers);
      double most = operators.stream().mapToDouble(Operator::millis).max().orElse(0);
      number(Messages.text("inspect.millis"), 128, most, Operator::millis);
    } else {
      double most = operators.stream().mapToDouble(Operator::layers).max().orElse(0);
      number(Messages.text("inspect.count"), 184, most, Operator::layers);
    }
    getItems().setAll(operators);
  }

  private void number(String title, double width, double most, ToDoubleFunction<Operator> value) {
    TableColumn<Operator, Double> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(c.getValue())));
    boolean whole = title.equals(Messages.text("inspect.count"));
    column.setCellFactory(_ ->
        new ShareCell<>(
            most, v -> whole ? Messages.text("inspect.number", v) : InspectLayers.millis(v)));
    column.setPrefWidth(width);
    column.getStyleClass().add("figure-column");
    getColumns().add(column);
  }
}
