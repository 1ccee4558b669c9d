package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {
  private final Locale shown = Locale.getDefault(Locale.Category.DISPLAY);
  @TempDir Path folder;

  @AfterEach
  void asBefore() {
    Locale.setDefault(Locale.Category.DISPLAY, shown);
  }

  @Test
  void aSystemWhoseLanguageIsNotSpokenIsAnsweredInEnglish() {
    assertEquals(Language.ENGLISH, Language.of(Locale.forLanguageTag("pt-BR")));
    assertEquals(Language.GERMAN, Language.of(Locale.forLanguageTag("de-CH")));
    assertEquals(Language.CHINESE, Language.of(Locale.forLanguageTag("zh-TW")));
  }

  @Test
  void numbersInFilesAreWrittenAsBefore() {
    String before = String.format(Locale.getDefault(Locale.Category.FORMAT), "%.2f", 0.5);
    Language.GERMAN.use();
    assertEquals(before, String.format(Locale.getDefault(Locale.Category.FORMAT), "%.2f", 0.5));
  }

  @Test
  void numbersOnTheScreenAreWrittenInTheLanguage() {
    Language.GERMAN.use();
    assertEquals("0,25", Messages.text("display.number", 0.25));
    Language.ENGLISH.use();
    assertEquals("0.25", Messages.text("display.number", 0.25));
  }

  @Test
  void theLanguageIsRemembered() {
    Path file = folder.resolve("settings.properties");
    new Settings(file).language(Language.CHINESE);
    assertEquals(Language.CHINESE, new Settings(file).language());
  }

  @Test
  void theSizeIsRemembered() {
    Path file = folder.resolve("settings.properties");
    new Settings(file).scale(Scale.SCALE_200);
    assertEquals(Scale.SCALE_200, new Settings(file).scale());
  }
}
