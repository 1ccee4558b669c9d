package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Box;

/// What holds for every tool in the list, whatever a person does with pointer and keys.
class ToolsTest {
  private static final int SEEDS = 40;
  private static final int EVENTS = 200;

  static Stream<Arguments> toolsAndSeeds() {
    return Tools.ALL.stream()
        .flatMap(tool -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(tool, seed)));
  }

  @ParameterizedTest
  @MethodSource("toolsAndSeeds")
  void escapeBringsBackToIdleWithoutAChange(Tool tool, int seed) {
    Random random = new Random(seed);
    Hand hand = hand(tool, random);
    for (int i = 0; i < EVENTS; i++) {
      act(hand, random);
      int before = hand.edits.size();
      if (!hand.tool.isIdle() && random.nextInt(4) == 0) {
        hand.key(KeyEvent.Key.ESCAPE);
        assertTrue(hand.tool.isIdle());
        assertEquals(before, hand.edits.size());
      }
      assertTrue(hand.tool.cancelled().isIdle());
    }
  }

  /// `Hand` applies every edit, and a document refuses what does not fit it.
  @ParameterizedTest
  @MethodSource("toolsAndSeeds")
  void everyEditAppliesAndItsInverseUndoesIt(Tool tool, int seed) {
    Random random = new Random(seed);
    Hand hand = hand(tool, random);
    Document first = hand.document;
    for (int i = 0; i < EVENTS; i++) {
      act(hand, random);
    }
    Document back = hand.document;
    for (Edit edit : hand.edits.reversed()) {
      assertNotEquals(back, back.apply(edit.change().inverse()), "an edit that changes nothing");
      back = back.apply(edit.change().inverse());
    }
    assertEquals(first, back);
  }

  /// Whatever a person does with a tool in hand.
  @ParameterizedTest
  @MethodSource("toolsAndSeeds")
  void whatIsLockedOrHiddenStaysAsItIs(Tool tool, int seed) {
    Random random = new Random(seed);
    Hand hand = hand(tool, random);
    List<Annotation> kept =
        hand.document.annotations().stream()
            .filter(a -> a.standing().locked() || a.standing().hidden())
            .toList();
    for (int i = 0; i < EVENTS; i++) {
      act(hand, random);
    }
    kept.forEach(a -> assertEquals(Optional.of(a), hand.document.find(a.id())));
  }

  @ParameterizedTest
  @MethodSource("toolsAndSeeds")
  void noShapeLeavesTheImageAndNoneIsEmpty(Tool tool, int seed) {
    Random random = new Random(seed);
    Hand hand = hand(tool, random);
    for (int i = 0; i < EVENTS; i++) {
      act(hand, random);
    }
    for (Annotation a : hand.document.annotations()) {
      Box box = Objects.requireNonNull(Shape.of(a).bounds());
      assertTrue(box.x() >= -1e-9 && box.y() >= -1e-9, () -> box + " leaves the image");
      assertTrue(box.right() <= 640 + 1e-9 && box.bottom() <= 480 + 1e-9, () -> box + " leaves");
      assertTrue(box.width() > 0 && box.height() > 0, () -> box + " is empty");
    }
  }

  @Test
  void everyToolHasANameOfItsOwnAndStartsIdle() {
    List<String> names = Tools.ALL.stream().map(Tool::name).distinct().toList();
    assertEquals(Tools.ALL.size(), names.size());
    assertFalse(names.isEmpty());
    Tools.ALL.forEach(tool -> assertTrue(tool.isIdle()));
  }

  /// What a person does next, or what the work that the tool asked for comes to.
  private static void act(Hand hand, Random random) {
    if (hand.asked != null && random.nextInt(6) == 0) {
      hand.answers(Samples.result(random));
    } else {
      hand.does(Samples.input(random));
    }
  }

  private static Hand hand(Tool tool, Random random) {
    Hand hand = new Hand(tool, Samples.annotations(random));
    hand.settings =
        hand.settings.withOptions(Samples.options(random)).withCategory(1L + random.nextInt(3));
    return hand;
  }
}
