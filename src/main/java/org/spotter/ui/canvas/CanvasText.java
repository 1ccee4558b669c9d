package org.spotter.ui.canvas;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.spotter.editing.Edit;
import org.spotter.editing.Hint;

/// What the canvas says, in the language of the window.
final class CanvasText {
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private final Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
  private final ResourceBundle bundle =
      ResourceBundle.getBundle("org.spotter.ui.canvas.canvas", locale, NO_OTHER_LANGUAGE);

  String of(Hint hint) {
    return format("hint." + hint.key(), hint.arguments().toArray());
  }

  /// What an edit is called in the history.
  String of(Edit.Verb verb, int count, String category) {
    return format("edit." + verb.name(), count, category);
  }

  /// What is written on a figure.
  String tag(String category, Manner manner) {
    return manner.crowd()
        ? format("tag.crowd", category)
        : manner.ignored() ? format("tag.ignored", category) : category;
  }

  String format(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
