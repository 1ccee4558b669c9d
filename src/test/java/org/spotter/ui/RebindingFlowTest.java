package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys are changed on the card and outlive the window.
class RebindingFlowTest {
  @TempDir Path folder;

  @Test
  void aTakenKeyIsSwappedAndBothOutliveTheWindow() {
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.act("keys.change");
      desk.put("keys-search", "Try the demo");
      desk.click("keys-change");
      desk.type(KeyCode.CONTROL, KeyCode.O);
      assertTrue(words(desk).contains("Open project"), words(desk));
      desk.click("keys-swap");
      assertEquals(List.of("Shortcut+O"), desk.window().keys().of("project.demo"));
    }
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      assertEquals(List.of("Shortcut+O"), desk.window().keys().of("project.demo"));
      assertEquals(List.of(), desk.window().keys().of("project.open"));
      desk.act("keys.change");
      desk.click("keys-reset-all");
      assertEquals(List.of("Shortcut+O"), desk.window().keys().of("project.open"));
    }
  }

  @Test
  void settingsWithKeysThatAreNoneAreToldAndTheWindowOpens() throws IOException {
    Files.writeString(
        folder.resolve("settings"), "key.tool.box=Hyper\nkey.nothing=J\nkey.help.about=F1\n");
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      assertTrue(desk.problem().contains("Hyper is no key"), desk.problem());
      assertTrue(desk.problem().contains("nothing is no action"), desk.problem());
      assertTrue(desk.problem().contains("F1 does"), desk.problem());
    }
  }

  @Test
  void theSheetFindsAKeyByWhatItDoes() {
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.type(KeyCode.F1);
      assertTrue(desk.isShown("key-sheet"));
      desk.put("key-sheet-search", "new project");
      assertEquals(List.of("New project …"), texts(desk));
    }
  }

  private static List<String> texts(Desk desk) {
    return desk.find("key-sheet", javafx.scene.Node.class).lookupAll(".key-line").stream()
        .map(n -> ((Label) n).getText())
        .toList();
  }

  private static String words(Desk desk) {
    return desk.find("keys-words", Label.class).getText();
  }
}
