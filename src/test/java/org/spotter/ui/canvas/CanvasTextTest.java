package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spotter.editing.Edit;
import org.spotter.editing.Operation;
import org.spotter.editing.Operations;

/// What edits are called in the history.
class CanvasTextTest {
  private final CanvasText text = new CanvasText();

  static Stream<Edit.Verb> verbs() {
    Stream<Edit.Verb> named =
        Arrays.stream(Edit.Verb.class.getFields())
            .filter(f -> Modifier.isStatic(f.getModifiers()))
            .map(CanvasTextTest::verb);
    return Stream.concat(named, Operations.ALL.stream().map(Operation::name).map(Edit.Verb::new));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbAndEveryOperationHasWordsInTheHistory(Edit.Verb verb) {
    assertFalse(text.of(verb, 1, "vest").isBlank());
    assertFalse(text.of(verb, 3, "vest").contains("{"));
  }

  @Test
  void theHistoryTellsHowManyOrWhat() {
    assertEquals("Delete vest", text.of(Edit.Verb.DELETE, 1, "vest"));
    assertEquals("Delete 3 objects", text.of(Edit.Verb.DELETE, 3, "vest"));
  }

  private static Edit.Verb verb(java.lang.reflect.Field field) {
    try {
      return (Edit.Verb) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
