package org.spotter.ui.view;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.Evaluation;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.TestModel;

/// Each category's numbers, sortable by any of them.
final class CategoryTable extends VBox {
  private static final List<String> SHOWN = List.of("AP", "AP50", "AP75", "AR100");
  private final TableView<Row> table = new TableView<>();

  CategoryTable(TestModel test) {
    getStyleClass().add("tile");
    table.setId("per-category");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Row, String> name = new TableColumn<>(Messages.text("test.category"));
    name.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().name()));
    name.setPrefWidth(160);
    table.getColumns().add(name);
    for (String metric : SHOWN) {
      table.getColumns().add(column(metric));
    }
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(Widgets.label(Messages.text("test.categories"), "strong"), table);
    test.result().addListener((_, _, result) -> fill(result));
    fill(test.result().get());
  }

  private record Row(String name, Evaluation.OfCategory numbers) {
    double value(String metric) {
      return numbers.scores().stream()
          .filter(s -> s.name().equals(metric))
          .mapToDouble(Evaluation.Score::value)
          .findFirst()
          .orElse(-1);
    }
  }

  private static TableColumn<Row, Double> column(String metric) {
    TableColumn<Row, Double> column = new TableColumn<>(metric);
    Function<Row, Double> value = row -> row.value(metric);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(value.apply(c.getValue())));
    column.setComparator(Comparator.naturalOrder());
    column.setCellFactory(_ -> new Figure());
    column.setPrefWidth(80);
    column.getStyleClass().add("figure-column");
    return column;
  }

  private void fill(TestModel.@Nullable Result result) {
    table
        .getItems()
        .setAll(
            result == null
                ? List.of()
                : result.report().evaluation().categories().stream()
                    .map(c -> new Row(result.report().categoryName(c.categoryId()), c))
                    .toList());
    table.sort();
  }

  private static final class Figure extends TableCell<Row, Double> {
    @Override
    protected void updateItem(@Nullable Double value, boolean empty) {
      super.updateItem(value, empty);
      setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
      setText(
          empty || value == null ? null : value < 0 ? "–" : Messages.text("test.number", value));
    }
  }
}
