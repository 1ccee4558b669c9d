package org.spotter.ui.model;

import java.util.Locale;

/// The languages the window speaks. Each has a bundle of its own; English is the one the others are
/// made from.
public enum Language {
  ENGLISH(Locale.ENGLISH),
  GERMAN(Locale.GERMAN),
  CHINESE(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /// How its numbers are written, and where its bundle lies.
  public Locale locale() {
    return locale;
  }

  /// The language of a system, English where the window does not speak it.
  public static Language of(Locale system) {
    for (Language language : values()) {
      if (language.locale.getLanguage().equals(system.getLanguage())) {
        return language;
      }
    }
    return ENGLISH;
  }

  /// From now on what is shown anew is shown in this language. Numbers in files are never written
  /// by it: only the locale for display is set.
  public void use() {
    Locale.setDefault(Locale.Category.DISPLAY, locale);
  }
}
