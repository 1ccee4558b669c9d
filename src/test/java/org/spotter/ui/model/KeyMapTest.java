package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMapTest {
  @ParameterizedTest
  @EnumSource(KeyFamily.class)
  void noKeyDoesTwoThings(KeyFamily family) {
    Set<String> seen = new HashSet<>();
    KeyMap.of(family, Map.of())
        .keys()
        .forEach((action, keys) -> keys.forEach(k -> assertTrue(seen.add(k), k + " " + action)));
  }

  @ParameterizedTest
  @EnumSource(KeyFamily.class)
  void everyKeyCanBePressed(KeyFamily family) {
    KeyMap.of(family, Map.of()).keys().values().stream()
        .flatMap(List::stream)
        .forEach(k -> assertInstanceOf(KeyCodeCombination.class, KeyCombination.valueOf(k), k));
  }

  @ParameterizedTest
  @EnumSource(KeyFamily.class)
  void bothFamiliesHaveTheSameActions(KeyFamily family) {
    assertEquals(
        KeyMap.of(KeyFamily.LABELIMG, Map.of()).keys().keySet(),
        KeyMap.of(family, Map.of()).keys().keySet());
  }

  @Test
  void dIsNextInOneFamilyAndPreviousInTheOther() {
    assertTrue(KeyMap.of(KeyFamily.LABELIMG, Map.of()).of("image.next").contains("D"));
    assertTrue(KeyMap.of(KeyFamily.CVAT, Map.of()).of("image.previous").contains("D"));
  }

  @Test
  void onesOwnKeyTakesThePlaceOfTheFamilys() {
    KeyMap keys = KeyMap.of(KeyFamily.LABELIMG, Map.of("tool.box", "B"));
    assertEquals(List.of("B"), keys.of("tool.box"));
    assertEquals("B", keys.shown("tool.box"));
  }
}
