package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void whatWasSetIsThereAtTheNextStart() {
    Settings settings = new Settings(file());
    settings.appearance(Appearance.LIGHT);
    settings.keyFamily(KeyFamily.CVAT);
    settings.window(new Settings.WindowSize(1280, 800, true));
    Settings next = new Settings(file());
    assertEquals(Appearance.LIGHT, next.appearance());
    assertEquals(KeyFamily.CVAT, next.keyFamily());
    assertEquals(new Settings.WindowSize(1280, 800, true), next.window());
  }

  @Test
  void theLatestProjectComesFirstAndEachOnce() {
    Settings settings = new Settings(file());
    Path a = folder.resolve("a.spotter");
    Path b = folder.resolve("b.spotter");
    settings.opened(a);
    settings.opened(b);
    settings.opened(a);
    assertEquals(List.of(a, b), new Settings(file()).recent());
  }

  @Test
  void onlyEightProjectsAreRemembered() {
    Settings settings = new Settings(file());
    IntStream.range(0, 12).forEach(i -> settings.opened(folder.resolve(i + ".spotter")));
    List<Path> recent = new Settings(file()).recent();
    assertEquals(8, recent.size());
    assertEquals(folder.resolve("11.spotter"), recent.getFirst());
  }

  @Test
  void aDamagedFileCountsAsNone() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file(), "appearance=PINK\nwindow.width=many\nkeys=\\u12\n");
    Settings settings = new Settings(file());
    assertEquals(Appearance.DARK, settings.appearance());
    assertEquals(1440, settings.window().width());
    assertEquals(KeyFamily.LABELIMG, settings.keyFamily());
  }

  @Test
  void keysOfOnesOwnAreRead() throws IOException {
    Files.writeString(file(), "key.tool.box=B\n");
    assertEquals(Map.of("tool.box", "B"), new Settings(file()).ownKeys());
  }

  @Test
  void whereNothingCanBeWrittenWorkGoesOn() throws IOException {
    Path taken = Files.writeString(folder.resolve("file"), "");
    Settings settings = new Settings(taken.resolve("below/settings"));
    settings.appearance(Appearance.LIGHT);
    assertEquals(Appearance.LIGHT, settings.appearance());
  }

  private Path file() {
    return folder.resolve("settings.properties");
  }
}
