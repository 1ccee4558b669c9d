package org.spotter.ui.models;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Overlay;

/// Asks for a name.
final class NameCard {
  private final Overlay overlay;
  private final TextField name = new TextField();
  private final Card card;
  private final Consumer<String> take;

  /// @param take does it, or refuses with a [Problem]
  NameCard(Overlay overlay, String title, String suggestion, Consumer<String> take) {
    this.overlay = overlay;
    this.take = take;
    name.setId("name");
    name.setText(suggestion);
    card =
        new Card(title, 480, new Form().ask(Messages.text("models.name"), name))
            .cancelling(overlay);
    card.answering(title, this::answer);
  }

  void show() {
    overlay.show(card, name);
    name.selectAll();
  }

  private void answer() {
    try {
      take.accept(name.getText());
      overlay.hide();
    } catch (Problem problem) {
      card.refuse(problem.sentence());
    }
  }
}
