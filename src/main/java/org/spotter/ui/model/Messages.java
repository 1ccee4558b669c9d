package org.spotter.ui.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the window, from the resource bundle `org.spotter.ui.messages`. Nothing that a
/// person reads is written in code.
public final class Messages {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.spotter.ui.messages");

  private Messages() {}

  /// @param key a key of the bundle; a test holds that each key in code is there and the reverse
  /// @param arguments what goes in for `{0}`, `{1}`, …
  public static String text(String key, Object... arguments) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
  }

  /// Words for a constant of an enum, under `prefix.NAME`.
  public static String word(String prefix, Enum<?> constant) {
    return text(prefix + "." + constant.name());
  }
}
