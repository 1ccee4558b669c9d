package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Standing;

/// What holds for every operation in the list.
class OperationsTest {
  private static final int SEEDS = 20;

  static Stream<Arguments> operationsAndSeeds() {
    return Operations.ALL.stream()
        .flatMap(o -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(o, seed)));
  }

  @ParameterizedTest
  @MethodSource("operationsAndSeeds")
  void oneOperationIsOneStepThatAppliesAndCanBeUndone(Operation operation, int seed) {
    Hand hand = hand(seed);
    Document before = hand.document;
    hand.does(operation);
    assertTrue(hand.edits.size() <= 1);
    if (!hand.edits.isEmpty()) {
      Edit edit = hand.edits.getFirst();
      assertEquals(operation.name(), edit.verb().name());
      assertNotEquals(before, hand.document, "an edit that changes nothing");
      assertEquals(before, hand.document.apply(edit.change().inverse()));
    }
  }

  @ParameterizedTest
  @MethodSource("operationsAndSeeds")
  void whatIsNotPossibleComesToNothing(Operation operation, int seed) {
    Hand hand = hand(seed);
    hand.selection = seed % 2 == 0 ? Selection.NONE : Selection.of(4711);
    if (!operation.isPossible(hand.scene())) {
      assertEquals(Optional.empty(), operation.apply(hand.scene()));
    }
  }

  @ParameterizedTest
  @MethodSource("operationsAndSeeds")
  void whatIsLockedStaysAsItIs(Operation operation, int seed) {
    Hand hand = hand(seed);
    List<Annotation> locked =
        hand.document.annotations().stream().filter(a -> a.standing().locked()).toList();
    hand.does(operation);
    for (Annotation a : locked) {
      assertEquals(Optional.of(plain(a)), hand.document.find(a.id()).map(OperationsTest::plain));
    }
  }

  @ParameterizedTest
  @MethodSource("operationsAndSeeds")
  void noOperationLosesAHiddenObject(Operation operation, int seed) {
    Hand hand = hand(seed);
    hand.selection = Selection.NONE;
    hand.does(new SelectAll()).does(operation);
    for (Annotation a : hand(seed).document.annotations()) {
      if (a.standing().hidden()) {
        assertEquals(Optional.of(plain(a)), hand.document.find(a.id()).map(OperationsTest::plain));
      }
    }
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    assertEquals(
        Operations.ALL.size(), Operations.ALL.stream().map(Operation::name).distinct().count());
    Operations.ALL.forEach(o -> assertEquals(o, Operations.named(o.name())));
    assertThrows(IllegalArgumentException.class, () -> Operations.named("brew"));
  }

  /// Without how it stands among the others.
  private static Annotation plain(Annotation a) {
    return a.withStanding(Standing.PLAIN);
  }

  private static Hand hand(int seed) {
    Random random = new Random(seed);
    Hand hand = new Hand(SelectTool.IDLE, Samples.annotations(random));
    return hand.selects(random.longs(1 + random.nextInt(4), 1, 17).toArray());
  }
}
