package org.spotter.store.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.store.query.Suggestion.Kind;

class CompletionTest {
  private final Completion completion = new Completion(QueriesTest.NAMES);

  /// The suggestions at the `|` of a text, as `KIND text-afterwards`.
  private List<String> at(String marked) {
    int caret = marked.indexOf('|');
    String text = marked.replace("|", "");
    return completion.at(text, caret).stream().map(s -> s.kind() + " " + s.applied(text)).toList();
  }

  @Test
  void whatBeginsAsTypedComesFirst() {
    List<String> he = at("he|");
    assertEquals(List.of("CATEGORY helmet", "CATEGORY head"), he.subList(0, 2));
    assertTrue(he.contains("KEY height"), he.toString());
  }

  @Test
  void valuesAreOfferedAfterTheColon() {
    assertEquals(List.of("VALUE state:done"), at("state:don|"));
    assertEquals(List.of("RUN run:hardhat"), at("run:h|"));
    assertEquals(List.of("TAG -tag:night"), at("-tag:nig|"));
    assertEquals(List.of("VALUE helmet worn:missing split:val"), at("helmet worn:miss| split:val"));
    assertEquals(List.of("CATEGORY category:\"hard hat\""), at("category:\"hard|"));
    assertEquals(List.of("PERSON by:anna"), at("by:|"));
  }

  @Test
  void aWordIsReplacedToItsEnd() {
    assertEquals(List.of("CATEGORY helmet tag:day"), at("hel|m tag:day"));
  }

  @Test
  void anEmptyFieldOffersCategoriesAttributesAndKeys() {
    List<Suggestion> all = completion.at("", 0);
    assertEquals(Kind.CATEGORY, all.getFirst().kind());
    assertTrue(all.stream().anyMatch(s -> s.insert().equals("@size:")), all.toString());
    assertTrue(all.stream().anyMatch(s -> s.insert().equals("state:")), all.toString());
  }

  @Test
  void nonsenseHasNoCompletion() {
    assertEquals(List.of(), at("a ! |"));
    assertEquals(List.of(), at("state:xyz|"));
  }
}
