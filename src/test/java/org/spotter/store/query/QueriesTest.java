package org.spotter.store.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.dataset.Split;
import org.spotter.store.query.ObjectTest.Measure;
import org.spotter.store.query.ObjectTest.OfCategory;
import org.spotter.store.query.Query.Both;
import org.spotter.store.query.Query.NameContains;
import org.spotter.store.query.Query.Not;
import org.spotter.store.query.Query.Objects;

class QueriesTest {
  static final Vocabulary NAMES =
      new Vocabulary(
          List.of(
              Category.of(1, "helmet")
                  .withAttributes(
                      List.of(
                          new Attribute.Choice("worn", true, List.of("worn", "missing")),
                          new Attribute.Numeric("age", false),
                          new Attribute.YesNo("size", false))),
              Category.of(2, "head"),
              Category.of(3, "hard hat"),
              Category.of(4, "头盔 👷")),
          List.of(run(7, "hardhat"), run(8, "second")),
          List.of("day", "night"),
          List.of("anna"));

  private static final OfCategory HELMET = new OfCategory(1);
  private static final OfCategory HEAD = new OfCategory(2);

  private static Run run(long id, String name) {
    return new Run(id, name, "m", "", "cpu", 0, List.of(), Instant.EPOCH, null);
  }

  private static Query parse(String text) {
    return Queries.parse(text, NAMES).orThrow();
  }

  private static Fault fault(String text) {
    return assertInstanceOf(Parsed.Misunderstood.class, Queries.parse(text, NAMES)).fault();
  }

  private static Query some(ObjectTest test) {
    return new Objects(null, test, Range.SOME);
  }

  private static ObjectTest all(ObjectTest... tests) {
    return new ObjectTest.AllOf(List.of(tests));
  }

  private static Query both(Query... parts) {
    return new Both(List.of(parts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t\n"})
  void nothingMeansEveryImage(String text) {
    assertEquals(Query.ALL, parse(text));
  }

  @Test
  void aWordIsACategoryOrPartOfAFileName() {
    assertEquals(some(HELMET), parse("helmet"));
    assertEquals(some(HELMET), parse("HELMET"));
    assertEquals(some(new OfCategory(3)), parse("\"hard hat\""));
    assertEquals(some(new OfCategory(4)), parse("\"头盔 👷\""));
    assertEquals(new NameContains("img_10.jpg"), parse("img_10.jpg"));
    assertEquals(new NameContains("or"), parse("\"or\""));
  }

  @Test
  void theWholeExampleIsRead() {
    assertEquals(
        both(
            new Query.InState(ReviewState.DONE),
            new Query.InSplit(Split.VAL),
            new Not(new Query.Tagged("night")),
            new Query.NameFits("site/*"),
            new Objects(7L, all(HELMET, new ObjectTest.Scored(Range.above(0.5))), Range.from(2))),
        parse("helmet count>=2 state:done split:val -tag:night run:hardhat score>0.5 file:site/*"));
  }

  @Test
  void whatIsSaidOfObjectsBelongsToTheCategoryBefore() {
    ObjectTest small = new ObjectTest.Measured(Measure.AREA, Range.below(32 * 32));
    assertEquals(both(some(all(HELMET, small)), some(HEAD)), parse("helmet size<32 head"));
    assertEquals(both(some(HELMET), some(all(HEAD, small))), parse("helmet head size:small"));
    assertEquals(some(all(HELMET, small)), parse("size<32 helmet"));
    assertEquals(some(small), parse("size<32"));
    assertEquals(
        both(new Query.InState(ReviewState.TO_DO), some(all(HELMET, small))),
        parse("helmet state:to-do size<32"));
  }

  @Test
  void aChoiceInParenthesesIsAboutOneObject() {
    ObjectTest either = new ObjectTest.AnyOf(List.of(HELMET, HEAD));
    assertEquals(new Objects(null, either, Range.of(0)), parse("(helmet or head) count=0"));
    assertEquals(some(either), parse("helmet or head"));
    assertEquals(
        new Query.Either(List.of(some(HELMET), new Query.Tagged("day"))),
        parse("helmet or tag:day"));
  }

  @Test
  void aMinusIsAboutImagesAndADifferenceAboutTheObject() {
    assertEquals(new Not(some(HELMET)), parse("-helmet"));
    assertEquals(new Not(some(HELMET)), parse("not helmet"));
    assertEquals(some(new ObjectTest.Other(HELMET)), parse("category!=helmet"));
    assertEquals(both(new Not(some(HELMET)), some(HEAD)), parse("head -helmet"));
    assertEquals(new Not(both(some(HEAD), some(HELMET))), parse("-(head helmet)"));
  }

  @Test
  void aGroupThatNamesARunSpeaksOfItsPredictions() {
    assertEquals(new Query.DoneBy(7), parse("run:hardhat"));
    assertEquals(new Objects(7L, HELMET, Range.SOME), parse("run:hardhat helmet"));
    assertEquals(
        both(new Query.DoneBy(7), new Objects(7L, HELMET, Range.of(0))),
        parse("run:hardhat helmet count=0"));
    assertEquals(
        both(new Objects(7L, HELMET, Range.SOME), some(HEAD)), parse("(run:hardhat helmet) head"));
    assertEquals(
        both(new Query.DoneBy(7), new Not(new Objects(7L, HELMET, Range.SOME))),
        parse("run:hardhat -helmet"));
    assertEquals(new Query.Disagrees(7, 0.5), parse("disagrees:hardhat"));
    assertEquals(new Query.Disagrees(8, 0.25), parse("disagrees:second@0.25"));
  }

  @Test
  void attributesAreKeys() {
    assertEquals(
        some(all(HELMET, new ObjectTest.Says("worn", "missing"))), parse("helmet worn:missing"));
    assertEquals(some(new ObjectTest.SaysNumber("age", Range.between(2, 5))), parse("age:2..5"));
    assertEquals(some(new ObjectTest.SaysNumber("age", Range.of(3))), parse("age:3"));
    assertEquals(some(new ObjectTest.Says("size", "yes")), parse("@size:yes"));
    assertEquals(
        some(new ObjectTest.Other(new ObjectTest.SaysAnything("worn"))), parse("worn:none"));
    assertEquals(
        some(new ObjectTest.Lacks(List.of(new ObjectTest.Definition(1, "worn")))),
        parse("missing:required"));
  }

  @Test
  void rangesIncludeTheirEndsAsTheyAreWritten() {
    assertEquals(new Objects(null, HELMET, Range.between(2, 5)), parse("helmet count:2..5"));
    assertEquals(new Objects(null, HELMET, Range.upTo(5)), parse("helmet count:..5"));
    assertEquals(new Objects(null, HELMET, Range.below(5)), parse("helmet count<5"));
    assertEquals(new Query.Sized(Query.Side.WIDTH, Range.from(1920)), parse("image-width>=1920"));
  }

  @Test
  void whatIsSaidOfEditsIsSaidOfOne() {
    Query.Edited edited = (Query.Edited) parse("by:anna changed:2026-11-22");
    assertEquals("anna", edited.who());
    assertEquals(24, java.time.Duration.between(edited.from(), edited.to()).toHours());
    edited = (Query.Edited) parse("changed:2026-11-22T14..2026-11-22T15");
    assertEquals(2, java.time.Duration.between(edited.from(), edited.to()).toHours());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "helmet (state:done | 7 | a ( is not closed | write a )",
        "helmet) | 6 | a ) closes nothing | remove it",
        "state:doen | 6 | there is no state doen | did you mean done",
        "split:x | 6 | there is no split x | it can be train, val, test, none",
        "count>many | 6 | many is no number | count>2",
        "helmet count= | 7 | nothing follows count= | directly after it",
        "category:hemlet | 9 | no category hemlet | did you mean helmet",
        "run:hard | 4 | no run hard | its runs are hardhat, second",
        "colour:red | 0 | nothing is called colour | quotes",
        "stat:done | 0 | nothing is called stat | did you mean state",
        "score>0.5 | 0 | score is said of a run's predictions | add run:NAME",
        "run:hardhat crowd:yes | 12 | names a run | in parentheses",
        "run:hardhat run:second | 12 | two runs | (run:a helmet)",
        "\"open | 0 | a quotation mark is not closed | put one",
        "helmet or | 9 | the query ends | ``",
        "or helmet | 0 | something is missing before or | \"or\"",
        "a ! b | 2 | a word is missing before ! | tag:night",
        "state>done | 0 | state has no order | state:done",
        "() | 1 | nothing stands between | something",
        "@colour:red | 0 | no category has an attribute colour | worn, age, size",
        "missing:colour | 8 | no category has an attribute colour | worn, age, size",
        "changed:yesterday | 8 | yesterday is no time | 2026-11-22",
        "helmet count:1 count:2 | 15 | count is said twice | count:2..5",
      })
  void aFaultTellsItsPlaceAndAHint(String text, int at, String what, String hint) {
    Fault fault = fault(text);
    assertEquals(at, fault.at(), fault.toString());
    assertTrue(fault.what().contains(what), fault.toString());
    assertTrue(fault.hint().contains(hint), fault.toString());
    assertTrue(
        fault.sentence().startsWith("In the query, at character " + (at + 1) + ": "),
        fault.sentence());
  }

  @Test
  void whatIsQuotedIsReadAsItself() {
    for (String odd : List.of("a b", "or", "-x", "a:b", "q\"uo\\te", "(", "\u3000", "=", "x!y")) {
      assertEquals(new NameContains(odd), parse(Queries.quoted(odd)), odd);
      assertEquals(new Query.Tagged(odd), parse("tag:" + Queries.quoted(odd)), odd);
    }
  }

  @Test
  void deepNestingIsRefusedAndNotACrash() {
    Fault fault = fault("(".repeat(100_000) + "a");
    assertTrue(fault.what().contains("inside each other"));
    assertTrue(fault("-".repeat(100_000) + "a").what().contains("inside each other"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyTextIsReadOrFaultedWithinIt(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "helmet",
      " ",
      "(",
      ")",
      ":",
      "=",
      "!=",
      ">",
      "-",
      "\"",
      "or",
      "not",
      "run:hardhat",
      "count",
      "5",
      "..",
      "score>0.5",
      "*",
      "\\",
      "tag:",
      "worn:missing",
      "👷",
      "@",
      "!",
      "size",
      "\u00a0"
    };
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      if (Queries.parse(text.toString(), NAMES) instanceof Parsed.Misunderstood(Fault fault)) {
        assertTrue(fault.at() >= 0 && fault.at() + fault.length() <= text.length(), text::toString);
        assertTrue(!fault.what().isEmpty(), text::toString);
      }
    }
  }
}
