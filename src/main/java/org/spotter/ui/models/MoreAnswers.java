package org.spotter.ui.models;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import org.spotter.inference.InputSpec;
import org.spotter.inference.Question;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Names;

/// What has an answer already that a person may know better: the order of the colours, and how a
/// picture comes into the input.
final class MoreAnswers extends TitledPane {
  private static final String USUAL = "";

  MoreAnswers(AddModelModel model) {
    setText(Messages.text("models.add.more"));
    setExpanded(false);
    setAnimated(false);
    Form form =
        new Form()
            .ask(
                Messages.text("models.question.channels"),
                box(model, Question.CHANNELS, InputSpec.Channels.values()))
            .ask(
                Messages.text("models.question.resize"),
                box(model, Question.RESIZE, InputSpec.Resize.values()));
    setContent(form);
  }

  private static ComboBox<String> box(AddModelModel model, String key, Enum<?>[] values) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("answer-" + key);
    box.setMaxWidth(Double.MAX_VALUE);
    List<String> written = Stream.of(values).map(MoreAnswers::written).toList();
    box.getItems().add(USUAL);
    box.getItems().addAll(written);
    box.setConverter(new Names<>(v -> v.isEmpty() ? Messages.text("models.question.usual") : v));
    box.setValue(model.answered(key));
    box.valueProperty().addListener((_, _, now) -> model.answer(key, now));
    return box;
  }

  /// As a card has it.
  static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
