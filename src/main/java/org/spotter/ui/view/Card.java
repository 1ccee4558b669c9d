package org.spotter.ui.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.spotter.ui.model.Messages;

/// A question on the [Overlay]: a title, what it is about, and a row of buttons of which one is the
/// answer that Enter gives.
public final class Card extends VBox {
  private final HBox buttons = new HBox(8);
  private final Label refusal = Widgets.paragraph("", "refusal");

  public Card(String title, double width, Node... content) {
    getStyleClass().add("card");
    setPrefWidth(width);
    setSpacing(16);
    getChildren().add(Widgets.label(title, "card-title"));
    getChildren().addAll(content);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    refuse("");
    getChildren().addAll(refusal, buttons);
  }

  /// The button that puts the card away without doing anything.
  public Card closing(String text, Overlay overlay) {
    Button button = new Button(text);
    button.setCancelButton(true);
    button.setOnAction(_ -> overlay.hide());
    buttons.getChildren().add(button);
    return this;
  }

  public Card cancelling(Overlay overlay) {
    return closing(Messages.text("card.cancel"), overlay);
  }

  /// The button that does it.
  public Button answering(String text, Runnable run) {
    Button button = new Button(text);
    button.setId("answer");
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.setOnAction(_ -> run.run());
    buttons.getChildren().add(button);
    return button;
  }

  /// Says in the card why the answer cannot be taken; an empty text takes it back.
  public void refuse(String why) {
    refusal.setText(why);
    refusal.setVisible(!why.isEmpty());
    refusal.setManaged(!why.isEmpty());
  }
}
