package org.spotter.ui.categories;

import java.util.List;
import org.spotter.app.AttributeDefinition;
import org.spotter.dataset.Attribute;
import org.spotter.task.Problem;

/// What can be said of an object.
enum AttributeKind {
  CHOICE,
  YESNO,
  NUMBER,
  TEXT;

  static AttributeKind of(Attribute attribute) {
    return switch (attribute) {
      case Attribute.Choice _ -> CHOICE;
      case Attribute.YesNo _ -> YESNO;
      case Attribute.Numeric _ -> NUMBER;
      case Attribute.Text _ -> TEXT;
    };
  }

  /// @throws Problem when the first value does not fit
  Attribute make(String name, boolean required, List<String> options, String first, String key) {
    return AttributeDefinition.of(name, word(), required, options, first, key);
  }

  private String word() {
    return switch (this) {
      case CHOICE -> "choice";
      case YESNO -> "yesno";
      case NUMBER -> "number";
      case TEXT -> "text";
    };
  }
}
