package org.spotter.ui.models;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.spotter.inference.Question;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// A question about a model with the field for its answer: a choice, names one a line, or a text.
final class QuestionField extends VBox {
  /// @param take hears of the answer as it changes
  QuestionField(Question question, String answered, Consumer<String> take) {
    super(4);
    Label title = Widgets.label(Messages.text(title(question.key())));
    title.getStyleClass().add("strong");
    Node field = field(question, answered, take);
    field.setId("answer-" + question.key());
    title.setLabelFor(field);
    String about = Messages.text(about(question.key()));
    getChildren().addAll(title, Widgets.paragraph(about, "quiet"), field);
  }

  private static String title(String key) {
    return switch (key) {
      case Question.ADAPTER -> "models.question.adapter";
      case Question.CATEGORIES -> "models.question.categories";
      case Question.JOINTS -> "models.question.joints";
      case Question.PIXELS -> "models.question.pixels";
      default -> "models.question.size";
    };
  }

  private static String about(String key) {
    return switch (key) {
      case Question.ADAPTER -> "models.question-about.adapter";
      case Question.CATEGORIES -> "models.question-about.categories";
      case Question.JOINTS -> "models.question-about.joints";
      case Question.PIXELS -> "models.question-about.pixels";
      default -> "models.question-about.size";
    };
  }

  private static Node field(Question question, String answered, Consumer<String> take) {
    boolean names =
        question.key().equals(Question.CATEGORIES) || question.key().equals(Question.JOINTS);
    if (names) {
      return names(answered, take);
    }
    return question.choices().isEmpty() ? text(answered, take) : choice(question, answered, take);
  }

  /// A choice of words, into which other values can be typed where the question knows some.
  private static Node choice(Question question, String answered, Consumer<String> take) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(question.choices());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setEditable(question.key().equals(Question.PIXELS));
    box.setPromptText(Messages.text("models.question.choose"));
    if (!answered.isEmpty()) {
      box.setValue(answered);
    }
    box.valueProperty().addListener((_, _, now) -> take.accept(now == null ? "" : now.strip()));
    return box;
  }

  private static Node names(String answered, Consumer<String> take) {
    TextArea area = new TextArea(answered);
    area.setPrefRowCount(5);
    area.getStyleClass().add("code");
    later(area.textProperty(), take);
    return area;
  }

  private static Node text(String answered, Consumer<String> take) {
    TextField field = new TextField(answered);
    later(field.textProperty(), take);
    return field;
  }

  /// Takes a text a moment after the last key.
  private static void later(javafx.beans.property.StringProperty text, Consumer<String> take) {
    PauseTransition pause = new PauseTransition(Duration.millis(350));
    pause.setOnFinished(_ -> take.accept(text.get().strip()));
    text.addListener((_, _, _) -> pause.playFromStart());
  }
}
