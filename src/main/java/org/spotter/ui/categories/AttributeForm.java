package org.spotter.ui.categories;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.app.EditAttributes;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.ui.keys.KeyField;
import org.spotter.ui.model.AttributeWords;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.Widgets;

/// Asks what an attribute is: its name, its kind, the answers of a choice, what a new object says,
/// whether it has to be said, and the key that sets it.
final class AttributeForm extends VBox {
  private final Plans plans;
  private final Category category;
  private final @Nullable Attribute before;
  private final Runnable back;
  private final TextField name = new TextField();
  private final ComboBox<AttributeKind> kind = new ComboBox<>();
  private final TextArea options = new TextArea();
  private final TextField first = new TextField();
  private final CheckBox required = new CheckBox(Messages.text("attribute.required"));
  private final KeyField key = new KeyField();
  private final Label clash = Widgets.paragraph("", "quiet");

  /// @param before what is edited, or null for a new one
  /// @param keys to tell when its key does something else, too
  /// @param back goes back to the category
  AttributeForm(
      Plans plans, Category category, @Nullable Attribute before, KeyMap keys, Runnable back) {
    this.plans = plans;
    this.category = category;
    this.before = before;
    this.back = back;
    setSpacing(16);
    kind.getItems().setAll(AttributeKind.values());
    kind.setConverter(new Names<>(k -> Messages.word("attribute.kind", k)));
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setValue(before == null ? AttributeKind.CHOICE : AttributeKind.of(before));
    options.setPrefRowCount(4);
    options.setPromptText(Messages.text("attribute.options.prompt"));
    name.setId("attribute-name");
    kind.setId("attribute-kind");
    options.setId("attribute-options");
    first.setId("attribute-first");
    required.setId("attribute-required");
    key.setId("attribute-key");
    fill();
    Form form =
        new Form()
            .ask(Messages.text("category.name"), name)
            .ask(Messages.text("attribute.kind"), kind)
            .ask(Messages.text("attribute.options"), options)
            .ask(Messages.text("attribute.first"), first)
            .ask(Messages.text("attribute.key"), Widgets.column(4, key, clash));
    options
        .getParent()
        .visibleProperty()
        .bind(kind.valueProperty().isEqualTo(AttributeKind.CHOICE));
    options.getParent().managedProperty().bind(options.getParent().visibleProperty());
    kind.valueProperty().addListener((_, _, _) -> prompt());
    key.value().addListener((_, _, pressed) -> tell(pressed, keys));
    prompt();
    tell(key.value().get(), keys);
    String title =
        before == null
            ? Messages.text("attribute.new.title", category.name())
            : Messages.text("attribute.edit.title", before.name(), category.name());
    getChildren().addAll(Widgets.paragraph(title, "strong"), form, required, buttons());
  }

  /// What kind it is and what it allows, in a line.
  static String summary(Attribute attribute) {
    String kind = Messages.word("attribute.kind", AttributeKind.of(attribute));
    String what = attribute instanceof Attribute.Choice c ? String.join(", ", c.options()) : kind;
    return attribute.required() ? what + " · " + Messages.text("attribute.required.brief") : what;
  }

  private void fill() {
    Attribute given = before;
    if (given != null) {
      name.setText(given.name());
      required.setSelected(given.required());
      key.value().set(given.key());
      var value = given.first();
      first.setText(value == null ? "" : AttributeWords.of(value));
      if (given instanceof Attribute.Choice c) {
        options.setText(String.join("\n", c.options()));
      }
    }
  }

  private void prompt() {
    first.setPromptText(
        Messages.text(
            kind.getValue() == AttributeKind.YESNO
                ? "attribute.first.yesno"
                : "attribute.first.prompt"));
  }

  private void tell(String pressed, KeyMap keys) {
    String other = pressed.isEmpty() ? null : keys.actionOf(pressed).orElse(null);
    clash.setText(
        other == null
            ? Messages.text("attribute.key.about")
            : Messages.text("attribute.key.clash", KeyMap.words(pressed), KeyMap.name(other)));
  }

  private javafx.scene.Node buttons() {
    Button cancel = new Button(Messages.text("attribute.back"));
    cancel.setOnAction(_ -> back.run());
    Button save = new Button(Messages.text("attribute.save"));
    save.setId("attribute-save");
    save.getStyleClass().add("accent");
    save.setOnAction(_ -> save());
    return Widgets.row(8, Widgets.spring(), cancel, save);
  }

  private void save() {
    Attribute was = before;
    plans.wish(
        p -> {
          Attribute made = made();
          return was == null
              ? EditAttributes.add(category, made)
              : EditAttributes.change(p, category, was.name(), made);
        },
        back);
  }

  private Attribute made() {
    List<String> answers =
        Stream.of(options.getText().split("\n", -1))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
    return kind.getValue()
        .make(
            name.getText(),
            required.isSelected(),
            answers,
            first.getText().strip(),
            key.value().get());
  }
}
