package org.spotter.ui;

import javafx.scene.control.ComboBox;

/// Chooses models as a person does on the card that asks for one.
final class Models {
  private Models() {}

  /// Whether the card offers a model whose name has this part; it is chosen then.
  static boolean choose(Desk desk, String part) {
    @SuppressWarnings("unchecked") // the box was filled with cards
    ComboBox<PrelabelChoice> models = desk.find("prelabel-model", ComboBox.class);
    for (PrelabelChoice card : models.getItems()) {
      if (card.name().contains(part)) {
        models.setValue(card);
        return true;
      }
    }
    return false;
  }
}
