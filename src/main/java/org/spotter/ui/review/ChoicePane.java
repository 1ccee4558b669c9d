package org.spotter.ui.review;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.Widgets;

/// What number keys set: the category or an attribute's value, each choice with its key.
final class ChoicePane extends VBox {
  private final OpenProject open;
  private final Reviewing reviewing;
  private final ReviewModel model;
  private final ComboBox<String> hand = new ComboBox<>();
  private final VBox choices = new VBox();
  private final TextField typed = new TextField();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label progress = Widgets.label("", "quiet");
  private final VBox done;
  private boolean filling;

  ChoicePane(OpenProject open, Reviewing reviewing) {
    this.open = open;
    this.reviewing = reviewing;
    model = reviewing.model();
    getStyleClass().add("review-section");
    hand.setId("review-hand");
    hand.setMaxWidth(Double.MAX_VALUE);
    hand.setConverter(new Names<>(ChoicePane::name));
    hand.setAccessibleText(Messages.text("review.hand"));
    hand.setTooltip(Widgets.tip(Messages.text("review.hand.tip"), ""));
    hand.valueProperty().addListener((_, _, name) -> chosen(name));
    typed.setId("review-value");
    typed.setPromptText(Messages.text("review.value"));
    typed.setOnAction(_ -> type());
    bar.setMaxWidth(Double.MAX_VALUE);
    done = Widgets.column(4, bar, progress);
    CheckBox goesOn = new CheckBox(Messages.text("review.goes-on"));
    goesOn.setId("review-goes-on");
    goesOn.selectedProperty().bindBidirectional(reviewing.advances());
    getChildren()
        .addAll(Widgets.heading(Messages.text("review.keys")), hand, choices, typed, done, goesOn);
    reviewing.choices().addListener((ListChangeListener<Choice>) _ -> fill());
    model.attribute().addListener((_, _, _) -> fill());
    fill();
  }

  /// The category stands for no attribute.
  private static String name(String attribute) {
    return attribute.isEmpty() ? Messages.text("review.category") : attribute;
  }

  private void chosen(@Nullable String name) {
    if (!filling && name != null) {
      model.attribute().set(name.isEmpty() ? null : name);
    }
  }

  private void type() {
    String attribute = model.attribute().get();
    if (attribute != null) {
      String text = typed.getText().strip();
      reviewing.value(attribute, text.isEmpty() ? null : text);
      typed.selectAll();
    }
  }

  private void fill() {
    filling = true;
    List<String> names = new ArrayList<>(List.of(""));
    names.addAll(Hand.attributes(open.categories().all()));
    if (!hand.getItems().equals(names)) {
      hand.getItems().setAll(names);
    }
    String attribute = model.attribute().get();
    hand.setValue(attribute == null ? "" : attribute);
    filling = false;
    choices.getChildren().setAll(reviewing.choices().stream().map(this::button).toList());
    boolean isTyped = attribute != null && Hand.isTyped(open.categories().rows(), attribute);
    typed.setVisible(isTyped);
    typed.setManaged(isTyped);
    tell();
  }

  private Node button(Choice choice) {
    Label words = Widgets.label(choice.words());
    words.setMinWidth(0);
    Label key = Widgets.key(choice.key() < 0 ? "" : Integer.toString(choice.key()));
    HBox row = Widgets.row(8);
    if (choice.color() != null) {
      row.getChildren().add(Widgets.swatch(choice.color()));
    }
    row.getChildren().addAll(words, Widgets.spring(), key);
    Button button = new Button(choice.words(), row);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("flat", "review-choice");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(false);
    row.prefWidthProperty().bind(button.widthProperty().subtract(18));
    button.setTooltip(Widgets.tip(choice.words(), key.getText()));
    button.setOnAction(_ -> reviewing.set(choice));
    return button;
  }

  /// How many have a value by now.
  void tell() {
    int all = model.items().get().size();
    boolean counts = model.attribute().get() != null && all > 0;
    done.setVisible(counts);
    done.setManaged(counts);
    bar.setProgress(all == 0 ? 0 : (double) reviewing.settled() / all);
    progress.setText(Messages.text("review.set", reviewing.settled(), all));
  }
}
