package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyBookTest {
  private static final KeyBook PLAIN = KeyBook.of(KeyFamily.LABELIMG, Map.of());

  @Test
  void withoutOwnKeysTheyAreTheFamilys() {
    assertEquals(KeyMap.of(KeyFamily.LABELIMG, Map.of()).keys(), PLAIN.map().keys());
    assertEquals(List.of(), PLAIN.faults());
  }

  @Test
  void aFreeKeyTakesThePlaceOfTheFormerOnes() {
    KeyBook book = PLAIN.given("tool.box", "J");
    assertEquals(List.of("J"), book.of("tool.box"));
    assertEquals(Optional.empty(), book.map().actionOf("W"));
    assertTrue(book.isOwn("tool.box"));
  }

  @Test
  void aTakenKeyNamesWhoHasItAndIsSwappedOrTaken() {
    assertEquals(Optional.of("image.next"), PLAIN.other("tool.polygon", "D"));
    KeyBook swapped = PLAIN.swapped("tool.polygon", "D");
    assertEquals(List.of("D"), swapped.of("tool.polygon"));
    assertEquals(List.of("P", "Page Down"), swapped.of("image.next"));
    KeyBook taken = PLAIN.given("tool.polygon", "D");
    assertEquals(List.of("Page Down"), taken.of("image.next"));
    assertEquals(Optional.empty(), taken.map().actionOf("P"));
  }

  @Test
  void resettingGivesTheFamilysKeyBackAlsoWhereAnotherHadTakenIt() {
    KeyBook book = PLAIN.given("tool.polygon", "D").reset("image.next");
    assertEquals(List.of("D", "Page Down"), book.of("image.next"));
    assertEquals(List.of(), book.of("tool.polygon"));
    assertEquals(PLAIN.map(), book.resetAll().map());
  }

  @Test
  void whatWasKeptIsReadBack() {
    KeyBook book = PLAIN.swapped("tool.polygon", "D").without("tool.wand");
    KeyBook read = KeyBook.of(KeyFamily.LABELIMG, book.kept());
    assertEquals(book.map(), read.map());
    assertEquals(List.of(), read.faults());
  }

  @Test
  void whatIsNoKeyOrNoActionIsToldAndLeftOut() {
    KeyBook book =
        KeyBook.of(
            KeyFamily.LABELIMG, Map.of("tool.nothing", "J", "tool.box", "Hyper+Wow, Shift+"));
    assertEquals(3, book.faults().size());
    assertFalse(book.isOwn("tool.nothing"));
  }

  @Test
  void ofTwoActionsWithOneKeyTheFirstKeepsItAndItIsTold() {
    KeyBook book =
        KeyBook.of(KeyFamily.LABELIMG, Map.of("tool.box", "J", "edit.copy", "J", "tool.cut", "D"));
    assertEquals(Optional.of("edit.copy"), book.map().actionOf("J"));
    assertEquals(Optional.of("tool.cut"), book.map().actionOf("D"));
    assertEquals(2, book.faults().size());
    assertNoKeyTwice(book);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsGivenOrSwappedNoKeyDoesTwoThings(long seed) {
    Random random = new Random(seed);
    List<String> actions = PLAIN.map().keys().keySet().stream().sorted().toList();
    List<String> keys =
        PLAIN.map().keys().values().stream().flatMap(List::stream).sorted().toList();
    KeyBook book = PLAIN;
    for (int i = 0; i < 60; i++) {
      String action = actions.get(random.nextInt(actions.size()));
      String key = keys.get(random.nextInt(keys.size()));
      book =
          switch (random.nextInt(3)) {
            case 0 -> book.given(action, key);
            case 1 -> book.swapped(action, key);
            default -> book.reset(action);
          };
      assertNoKeyTwice(book);
    }
    assertEquals(book.map(), KeyBook.of(KeyFamily.LABELIMG, book.kept()).map());
  }

  private static void assertNoKeyTwice(KeyBook book) {
    Set<String> seen = new HashSet<>();
    book.map()
        .keys()
        .forEach((action, keys) -> keys.forEach(k -> assertTrue(seen.add(k), k + " " + action)));
  }
}
