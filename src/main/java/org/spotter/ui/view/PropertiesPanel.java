package org.spotter.ui.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Origin;
import org.spotter.editing.Shape;
import org.spotter.geometry.Box;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.JointsModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ObjectsModel;
import org.spotter.ui.model.OpenProject;

/// What is known of what is selected, to be changed here. Of one object: its category and box, its
/// joints, where it came from, its attributes; of several what they have in common.
public final class PropertiesPanel extends VBox {
  private final CategoriesModel categories;
  private final ObjectsModel objects;
  private final Label title = Widgets.label("", "heading");
  private final Label lock = new Label(null, Widgets.icon("fth-lock"));
  private final JointsList joints;
  private final Hyperlink missing = new Hyperlink(Messages.text("joints.missing"));
  private final HBox jointsHead;
  private final GridPane grid = new GridPane(8, 8);
  private final AttributesPanel attributes;

  /// @param canvas rings the joint that is chosen here, and takes the tool for those that are
  ///   missing
  public PropertiesPanel(OpenProject open, CanvasPane canvas) {
    categories = open.categories();
    objects = open.objects();
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    setId("properties");
    grid.getColumnConstraints().setAll(new ColumnConstraints(72), values);
    grid.getStyleClass().add("properties");
    title.setMinWidth(0);
    lock.setTooltip(Widgets.tip(Messages.text("properties.locked"), ""));
    var head = Widgets.row(8, title, Widgets.spring(), lock);
    head.getStyleClass().add("panel-head");
    joints = new JointsList(objects.joints(), canvas::ring);
    missing.setId("place-missing");
    missing.setOnAction(_ -> {
      missing.setVisited(false);
      canvas.placeMissing();
    });
    Label jointsTitle = Widgets.heading(Messages.text("joints.title"));
    jointsTitle.setTooltip(Widgets.tip(Messages.text("joints.tip"), ""));
    jointsHead = Widgets.row(8, jointsTitle, Widgets.spring(), missing);
    jointsHead.getStyleClass().add("panel-head");
    attributes = new AttributesPanel(open.attributes(), canvas::focus);
    getChildren().addAll(head, attributes, grid, jointsHead, joints);
    objects.selection().addListener((_, _, _) -> fill());
    open.label().document().addListener((_, _, _) -> fill());
    fill();
  }

  private void fill() {
    grid.getChildren().clear();
    List<Annotation> selected = objects.selected();
    boolean any = !selected.isEmpty();
    setVisible(any);
    setManaged(any);
    if (selected.size() == 1) {
      fill(selected.getFirst());
    } else if (any) {
      fill(selected);
    }
    boolean locked = any && selected.stream().allMatch(a -> a.standing().locked());
    grid.setDisable(locked);
    attributes.fill();
    attributes.setDisable(locked);
    lock.setVisible(locked);
    fillJoints(locked);
  }

  private void fillJoints(boolean locked) {
    List<JointsModel.Row> rows = objects.joints().rows();
    joints.fill(rows);
    joints.setDisable(locked);
    missing.setVisible(!locked && rows.stream().anyMatch(r -> r.visibility() == 0));
    for (Node part : List.of(joints, jointsHead)) {
      part.setVisible(!rows.isEmpty());
      part.setManaged(!rows.isEmpty());
    }
  }

  private void fill(List<Annotation> several) {
    title(Messages.text("properties.several", several.size()));
    row(Messages.text("properties.category"), choice(common(several)));
    row("", marks(several));
  }

  private void fill(Annotation a) {
    title(
        Messages.text("properties.title", categories.name(a.categoryId()), Long.toString(a.id())));
    row(Messages.text("properties.category"), choice(a.categoryId()));
    Box box = a.bbox();
    if (box != null) {
      row(Messages.text("properties.place"), pair(new BoxNumber(a, 0), new BoxNumber(a, 1)));
      row(Messages.text("properties.size"), pair(new BoxNumber(a, 2), new BoxNumber(a, 3)));
    }
    row("", marks(List.of(a)));
    row(Messages.text("properties.origin"), Widgets.paragraph(origin(a.origin())));
  }

  private void title(String text) {
    title.setText(text.toUpperCase(Locale.ROOT));
  }

  /// The category they all have, or null.
  private static @Nullable Long common(List<Annotation> several) {
    List<Long> ids = several.stream().map(Annotation::categoryId).distinct().toList();
    return ids.size() == 1 ? ids.getFirst() : null;
  }

  private Node marks(List<Annotation> of) {
    return Widgets.row(
        16,
        mark(
            "object-crowd",
            Messages.text("properties.crowd"),
            of,
            Annotation::iscrowd,
            on -> objects.standing().crowd(of, on)),
        mark(
            "object-ignored",
            Messages.text("properties.ignored"),
            of,
            a -> a.standing().ignored(),
            on -> objects.standing().ignore(of, on)));
  }

  private static CheckBox mark(
      String id,
      String words,
      List<Annotation> of,
      Predicate<Annotation> is,
      Consumer<Boolean> set) {
    CheckBox box = new CheckBox(words);
    box.setId(id);
    long those = of.stream().filter(is).count();
    box.setSelected(those == of.size());
    box.setIndeterminate(those > 0 && those < of.size());
    box.setOnAction(_ -> set.accept(box.isSelected()));
    return box;
  }

  private void row(String name, Node value) {
    Label label = Widgets.label(name, "property-name");
    grid.addRow(grid.getRowCount(), label, value);
  }

  private static Node pair(NumberField a, NumberField b) {
    return Widgets.row(8, a, b);
  }

  /// @param categoryId what is chosen now, or null when it is not one
  private ComboBox<Category> choice(@Nullable Long categoryId) {
    ComboBox<Category> choice = new ComboBox<>();
    choice.setId("object-category");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setPromptText(Messages.text("properties.mixed"));
    choice.setConverter(new Names<>(Category::name));
    choice.getItems().setAll(categories.all());
    if (categoryId != null) {
      categories.find(categoryId).ifPresent(r -> choice.setValue(r.category()));
    }
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

  /// One of the four numbers of a box; the box around an outline or joints follows from them.
  private final class BoxNumber extends NumberField {
    BoxNumber(Annotation a, int which) {
      super(numbers(a)[which], which >= 2 ? 0 : Double.NEGATIVE_INFINITY, v -> set(a, which, v));
      setId("box-" + which);
      setDisable(!Shape.of(a).isPlainBox());
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
