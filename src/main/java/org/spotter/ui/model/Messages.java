package org.spotter.ui.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the window, from the resource bundle `org.spotter.ui.messages` in the language for
/// display ([Language#use]). Nothing that a person reads is written in code.
public final class Messages {
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Messages() {}

  /// @param key a key of the bundle; a test holds that each key in code is there and the reverse
  /// @param arguments what goes in for `{0}`, `{1}`, …
  public static String text(String key, Object... arguments) {
    Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
    return new MessageFormat(bundle(locale).getString(key), locale).format(arguments);
  }

  /// The words of a language, English where it has none.
  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("org.spotter.ui.messages", locale, NO_OTHER_LANGUAGE);
  }

  /// Whether there are words for an action.
  static boolean has(String action) {
    return action.matches("(category|image-class)\\.[1-9]")
        || bundle(Locale.ROOT).containsKey("action." + action);
  }

  /// Words for a constant of an enum, under `prefix.NAME`.
  public static String word(String prefix, Enum<?> constant) {
    return text(prefix + "." + constant.name());
  }
}
