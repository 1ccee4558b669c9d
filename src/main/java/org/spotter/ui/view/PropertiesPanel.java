package org.spotter.ui.view;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Origin;
import org.spotter.geometry.Box;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ObjectsModel;
import org.spotter.ui.model.OpenProject;

/// What is known of the one selected object: its category and box, to be changed here, where it
/// came from, and its attributes.
public final class PropertiesPanel extends VBox {
  private final CategoriesModel categories;
  private final ObjectsModel objects;
  private final Label title = Widgets.label("", "heading");
  private final GridPane grid = new GridPane(8, 8);

  public PropertiesPanel(OpenProject open) {
    categories = open.categories();
    objects = open.objects();
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(new ColumnConstraints(72), values);
    grid.getStyleClass().add("properties");
    var head = Widgets.row(8, title);
    head.getStyleClass().add("panel-head");
    getChildren().addAll(head, grid);
    objects.selection().addListener((_, _, _) -> fill());
    open.label().document().addListener((_, _, _) -> fill());
    fill();
  }

  private void fill() {
    grid.getChildren().clear();
    var only = objects.only();
    setVisible(only.isPresent());
    setManaged(only.isPresent());
    only.ifPresent(this::fill);
  }

  private void fill(Annotation a) {
    title.setText(
        Messages.text("properties.title", categories.name(a.categoryId()), Long.toString(a.id()))
            .toUpperCase(java.util.Locale.ROOT));
    row(Messages.text("properties.category"), choice(a));
    Box box = a.bbox();
    if (box != null) {
      row(Messages.text("properties.place"), pair(new BoxNumber(a, 0), new BoxNumber(a, 1)));
      row(Messages.text("properties.size"), pair(new BoxNumber(a, 2), new BoxNumber(a, 3)));
    }
    row(Messages.text("properties.origin"), Widgets.paragraph(origin(a.origin())));
    for (AttributeValue value : a.attributes()) {
      row(value.name(), Widgets.paragraph(words(value)));
    }
  }

  private void row(String name, Node value) {
    Label label = Widgets.label(name, "property-name");
    grid.addRow(grid.getRowCount(), label, value);
  }

  private static Node pair(NumberField a, NumberField b) {
    return Widgets.row(8, a, b);
  }

  private ComboBox<Category> choice(Annotation a) {
    ComboBox<Category> choice = new ComboBox<>();
    choice.setId("object-category");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setConverter(new Names<>(Category::name));
    choice.getItems().setAll(categories.all());
    categories.find(a.categoryId()).ifPresent(r -> choice.setValue(r.category()));
    choice
        .valueProperty()
        .addListener((_, _, category) -> {
          if (category != null) {
            objects.choose(category);
          }
        });
    return choice;
  }

  private static String origin(Origin origin) {
    return switch (origin) {
      case Origin.Drawn() -> Messages.text("origin.drawn");
      case Origin.Imported() -> Messages.text("origin.imported");
      case Origin.Accepted(var run, var score, var corrected) ->
          Messages.text(corrected ? "origin.corrected" : "origin.accepted", run, score);
    };
  }

  private static String words(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Choice(_, var option) -> option;
      case AttributeValue.Numeric(_, var number) -> Double.toString(number);
      case AttributeValue.Text(_, var text) -> text;
      case AttributeValue.YesNo(_, var yes) -> Messages.text(yes ? "word.yes" : "word.no");
    };
  }

  /// One of the four numbers of a box.
  private final class BoxNumber extends NumberField {
    BoxNumber(Annotation a, int which) {
      super(numbers(a)[which], which >= 2 ? 0 : Double.NEGATIVE_INFINITY, v -> set(a, which, v));
      setId("box-" + which);
    }

    private static double[] numbers(Annotation a) {
      Box box = a.bbox();
      return box == null
          ? new double[4]
          : new double[] {box.x(), box.y(), box.width(), box.height()};
    }
  }

  private void set(Annotation a, int which, double value) {
    double[] numbers = BoxNumber.numbers(a);
    numbers[which] = value;
    objects.resize(a, new Box(numbers[0], numbers[1], numbers[2], numbers[3]));
  }
}
