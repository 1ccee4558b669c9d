package org.spotter.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Definitions;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.task.Problem;
import org.spotter.ui.model.AttributeWords;
import org.spotter.ui.model.AttributesModel;
import org.spotter.ui.model.Messages;

/// The control that shows and changes one attribute: buttons side by side where the answers are few
/// and short, else a list, a field for numbers and texts. What several objects say is told apart.
final class AttributeEditor {
  private static final int MOST_BUTTONS = 4;
  private static final int MOST_LETTERS = 22;
  private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final Node node;
  private final Consumer<AttributesModel.Row> show;

  private AttributeEditor(Node node, Consumer<AttributesModel.Row> show) {
    this.node = node;
    this.show = show;
  }

  /// @param set takes the new value, null for none
  /// @param refuse takes the sentence that says why what was typed is no value
  static AttributeEditor of(
      Attribute definition,
      Consumer<@Nullable AttributeValue> set,
      Consumer<String> refuse,
      Runnable leave) {
    String id = "attribute-" + definition.name();
    AttributeEditor editor =
        switch (definition) {
          case Attribute.Choice c -> choice(c, set);
          case Attribute.YesNo y -> buttons(yesNo(y), set);
          case Attribute.Numeric _, Attribute.Text _ -> field(definition, set, refuse, leave);
        };
    editor.node.setId(id);
    editor.node.setAccessibleText(definition.name());
    return editor;
  }

  Node node() {
    return node;
  }

  void show(AttributesModel.Row row) {
    show.accept(row);
  }

  private static AttributeEditor choice(
      Attribute.Choice choice, Consumer<@Nullable AttributeValue> set) {
    List<AttributeValue> answers =
        choice.options().stream()
            .<AttributeValue>map(o -> new AttributeValue.Choice(choice.name(), o))
            .toList();
    int letters = choice.options().stream().mapToInt(String::length).sum();
    return choice.options().size() <= MOST_BUTTONS && letters <= MOST_LETTERS
        ? buttons(answers, set)
        : list(answers, set);
  }

  private static List<AttributeValue> yesNo(Attribute.YesNo yesNo) {
    return List.of(
        new AttributeValue.YesNo(yesNo.name(), true),
        new AttributeValue.YesNo(yesNo.name(), false));
  }

  /// A click on the answer that is given takes it back.
  private static AttributeEditor buttons(
      List<AttributeValue> answers, Consumer<@Nullable AttributeValue> set) {
    HBox row = new HBox();
    row.getStyleClass().add("segments");
    List<ToggleButton> buttons = new ArrayList<>();
    for (AttributeValue answer : answers) {
      ToggleButton button = new ToggleButton(AttributeWords.of(answer));
      button.getStyleClass().addAll("segment", "answer");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> set.accept(button.isSelected() ? answer : null));
      HBox.setHgrow(button, Priority.ALWAYS);
      buttons.add(button);
    }
    row.getChildren().addAll(buttons);
    return new AttributeEditor(
        row,
        shown -> {
          for (int i = 0; i < answers.size(); i++) {
            boolean said = shown.said().contains(answers.get(i));
            buttons.get(i).setSelected(answers.get(i).equals(shown.value()));
            buttons.get(i).pseudoClassStateChanged(SOME, said && shown.isMixed());
          }
        });
  }

  private static AttributeEditor list(
      List<AttributeValue> answers, Consumer<@Nullable AttributeValue> set) {
    ComboBox<@Nullable AttributeValue> box = new ComboBox<>();
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPrefWidth(0);
    box.setConverter(new Names<>(v -> v == null ? "" : AttributeWords.of(v)));
    box.getItems().add(null);
    box.getItems().addAll(answers);
    Function<AttributesModel.Row, String> prompt =
        shown -> shown.isMixed() ? Messages.text("attributes.mixed") : "";
    return new AttributeEditor(
        box,
        shown -> {
          box.setOnAction(null);
          box.setPromptText(prompt.apply(shown));
          box.setValue(shown.value());
          box.setOnAction(_ -> set.accept(box.getValue()));
        });
  }

  /// Enter takes what was typed and gives the canvas the keyboard; leaving the field takes it, too.
  private static AttributeEditor field(
      Attribute definition,
      Consumer<@Nullable AttributeValue> set,
      Consumer<String> refuse,
      Runnable leave) {
    TextField field = new TextField();
    field.setPrefWidth(0);
    AttributesModel.Row[] last = new AttributesModel.Row[1];
    Runnable take =
        () -> {
          String before = last[0] == null ? "" : words(last[0]);
          if (!field.getText().equals(before)) {
            refuse.accept(take(definition, field.getText(), set));
          }
        };
    field.setOnAction(_ -> {
      take.run();
      leave.run();
    });
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            take.run();
          }
        });
    return new AttributeEditor(
        field,
        shown -> {
          last[0] = shown;
          field.setText(words(shown));
          field.setPromptText(shown.isMixed() ? Messages.text("attributes.mixed") : "");
          field.pseudoClassStateChanged(WRONG, false);
        });
  }

  private static String words(AttributesModel.Row row) {
    AttributeValue value = row.value();
    return value == null ? "" : AttributeWords.of(value);
  }

  /// @return why it cannot be taken, empty when it was
  private static String take(
      Attribute definition, String text, Consumer<@Nullable AttributeValue> set) {
    try {
      set.accept(text.isBlank() ? null : Definitions.read(definition, text.strip()));
      return "";
    } catch (Problem problem) {
      return problem.sentence();
    }
  }
}
