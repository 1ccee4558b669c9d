package org.spotter.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                         | done | state:done",
        "helmet                     | done | helmet state:done",
        "state:to-do helmet         | done | helmet state:done",
        "helmet STATE=to-do split:val | done | helmet split:val state:done",
        "helmet state:to-do         | ``   | helmet",
        "helmet or head             | done | (helmet or head) state:done",
        "(state:done or state:to-do) | approved | (state:done or state:to-do) approved?",
        "-state:done                | done | -state:done state:done",
        "`file:\"a state:done b\"`  | done | `file:\"a state:done b\" state:done`",
      })
  void aTermIsWrittenOnce(String before, String value, String after) {
    String expected = after.replace("approved?", "state:approved");
    assertEquals(expected, QueryTerms.with(before, "state", value));
  }

  @Test
  void aValueThatNeedsQuotesHasThemAndIsReadWithout() {
    String text = QueryTerms.with("helmet", "tag", "night \"shift\"");
    assertEquals("helmet tag:\"night \\\"shift\\\"\"", text);
    assertEquals("night \"shift\"", QueryTerms.value(text, "tag"));
    assertEquals("helmet", QueryTerms.with(text, "tag", ""));
  }

  @Test
  void anyTagIsAStarWithoutQuotes() {
    assertEquals("tag:*", QueryTerms.with("", "tag", "*"));
  }

  @Test
  void whatStandsInParenthesesIsNoValueOfTheWhole() {
    assertEquals("", QueryTerms.value("(state:done or helmet)", "state"));
    assertEquals("", QueryTerms.value("-state:done", "state"));
  }
}
