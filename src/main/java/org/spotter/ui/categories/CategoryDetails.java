package org.spotter.ui.categories;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.app.EditAttributes;
import org.spotter.app.EditCategories;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.Widgets;

/// One category: its name, colour, group, skeleton and attributes, and the ways to be rid of it.
final class CategoryDetails extends VBox {
  private final CategoriesModel categories;
  private final Plans plans;
  private final Consumer<Category> skeleton;
  private final BiConsumer<Category, @Nullable Attribute> editAttribute;

  /// @param skeleton opens the editor of its skeleton
  /// @param editAttribute opens the form of an attribute, or of a new one
  CategoryDetails(
      CategoriesModel categories,
      Plans plans,
      Consumer<Category> skeleton,
      BiConsumer<Category, @Nullable Attribute> editAttribute) {
    this.categories = categories;
    this.plans = plans;
    this.skeleton = skeleton;
    this.editAttribute = editAttribute;
    setSpacing(16);
  }

  void show(Category category) {
    Form form =
        new Form()
            .ask(Messages.text("category.name"), name(category))
            .ask(Messages.text("category.group"), group(category))
            .ask(Messages.text("category.color"), color(category));
    getChildren().setAll(form, attributes(category), ends(category));
  }

  private Node name(Category category) {
    TextField field = new TextField(category.name());
    field.setId("category-name");
    Runnable rename =
        () -> plans.wish(p -> new EditCategories(p).rename(category, field.getText()), () -> {});
    field.setOnAction(_ -> rename.run());
    return withButton(field, "category-rename", Messages.text("category.rename.answer"), rename);
  }

  private Node group(Category category) {
    TextField field = new TextField(category.supercategory());
    field.setId("category-group");
    field.setPromptText(Messages.text("category.group.prompt"));
    Runnable set =
        () -> plans.wish(p -> new EditCategories(p).group(category, field.getText()), () -> {});
    field.setOnAction(_ -> set.run());
    return withButton(field, "category-regroup", Messages.text("category.group.answer"), set);
  }

  private static Node withButton(TextField field, String id, String words, Runnable run) {
    HBox.setHgrow(field, Priority.ALWAYS);
    Button button = new Button(words);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return Widgets.row(8, field, button);
  }

  private Node color(Category category) {
    ColorPicker picker = new ColorPicker(categories.color(category.id()));
    picker.setId("category-color");
    picker.setAccessibleText(Messages.text("category.color"));
    picker.setOnAction(_ -> recolour(category, hex(picker.getValue())));
    Button palette = new Button(Messages.text("category.color.palette"));
    palette.setId("category-palette");
    palette.setDisable(category.color() == null);
    palette.setOnAction(_ -> recolour(category, null));
    return Widgets.row(8, picker, palette);
  }

  private void recolour(Category category, @Nullable String color) {
    plans.now(p -> new EditCategories(p).recolour(category, color));
  }

  private static String hex(Color color) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }

  private Node attributes(Category category) {
    VBox list = Widgets.column(4);
    category.attributes().forEach(a -> list.getChildren().add(line(category, a)));
    if (category.attributes().isEmpty()) {
      list.getChildren().add(Widgets.paragraph(Messages.text("attribute.none"), "quiet"));
    }
    Button add = new Button(Messages.text("attribute.add"), Widgets.icon("fth-plus"));
    add.setId("attribute-add");
    add.setOnAction(_ -> editAttribute.accept(category, null));
    return Widgets.column(8, Widgets.heading(Messages.text("attribute.title")), list, add);
  }

  private Node line(Category category, Attribute attribute) {
    Label name = Widgets.label(attribute.name());
    name.setMinWidth(0);
    name.setTooltip(Widgets.tip(attribute.name(), ""));
    Label kind = Widgets.label(AttributeForm.summary(attribute), "quiet");
    kind.setMinWidth(64);
    Label key = Widgets.key(org.spotter.ui.model.KeyMap.words(attribute.key()));
    key.setMinWidth(USE_PREF_SIZE);
    Button edit =
        Widgets.iconButton(
            "fth-edit-2",
            Messages.text("attribute.edit", attribute.name()),
            () -> editAttribute.accept(category, attribute));
    edit.setId("attribute-edit-" + attribute.name());
    Button remove =
        Widgets.iconButton(
            "fth-trash-2",
            Messages.text("attribute.remove", attribute.name()),
            () -> plans.wish(p -> EditAttributes.remove(p, category, attribute.name()), () -> {}));
    remove.setId("attribute-remove-" + attribute.name());
    edit.getStyleClass().add("small");
    remove.getStyleClass().add("small");
    return Widgets.row(8, name, kind, Widgets.spring(), key, edit, remove);
  }

  private Node ends(Category category) {
    Button joints = new Button(Messages.text("categories.skeleton"));
    joints.setOnAction(_ -> skeleton.accept(category));
    ComboBox<Category> into = new ComboBox<>();
    into.setId("category-merge-into");
    into.setPromptText(Messages.text("category.merge.prompt"));
    into.setConverter(new Names<>(Category::name));
    into.setPrefWidth(0);
    into.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(into, Priority.ALWAYS);
    categories.all().stream()
        .filter(c -> c.id() != category.id())
        .forEach(c -> into.getItems().add(c));
    into.setOnAction(_ -> merge(category, into.getValue()));
    into.setDisable(into.getItems().isEmpty());
    Button delete = new Button(Messages.text("categories.delete"));
    delete.setId("category-delete");
    delete.getStyleClass().add("danger");
    delete.setMinWidth(USE_PREF_SIZE);
    delete.setOnAction(_ -> plans.wish(p -> new EditCategories(p).delete(category), () -> {}));
    joints.setMinWidth(USE_PREF_SIZE);
    return Widgets.row(8, joints, into, delete);
  }

  private void merge(Category from, @Nullable Category into) {
    if (into != null) {
      plans.wish(p -> new EditCategories(p).merge(from, into), () -> {});
    }
  }
}
