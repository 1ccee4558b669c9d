package org.spotter.ui.view;

import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.spotter.ui.model.AttributesModel;

/// The keys that the attributes of the selected objects have. They count before the key map, but
/// only while an object is selected that has such an attribute. With Shift a choice goes back.
public final class AttributeKeys {
  private final AttributesModel attributes;

  public AttributeKeys(AttributesModel attributes) {
    this.attributes = attributes;
  }

  /// @return whether the key was one of them
  public boolean press(KeyEvent event) {
    for (AttributesModel.Row row : attributes.rows()) {
      String key = row.definition().key();
      boolean forth = matches(key, event);
      if (forth || matches("Shift+" + key, event)) {
        attributes.press(row, !forth);
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String key, KeyEvent event) {
    return parsed(key).filter(k -> k.match(event)).isPresent();
  }

  /// A key that came with a project and is none does nothing.
  private static Optional<KeyCombination> parsed(String key) {
    try {
      return key.isBlank() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
