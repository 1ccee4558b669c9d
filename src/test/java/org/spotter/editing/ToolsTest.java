package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// What holds for every tool in the list, whatever a person does with pointer and keys.
class ToolsTest {
  private static final int SEEDS = 60;
  private static final int EVENTS = 200;

  static Stream<Arguments> toolsAndSeeds() {
    return Tools.ALL.stream()
        .flatMap(tool -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(tool, seed)));
  }

  @ParameterizedTest
  @MethodSource("toolsAndSeeds")
  void escapeBringsBackToIdleWithoutAChange(Tool tool, int seed) {
    Random random = new Random(seed);
    Hand hand = new Hand(tool, annotations(random));
    for (int i = 0; i < EVENTS; i++) {
      hand.does(random(random));
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
    Hand hand = new Hand(tool, annotations(random));
    Document first = hand.document;
    for (int i = 0; i < EVENTS; i++) {
      hand.does(random(random));
    }
    Document back = hand.document;
    for (Edit edit : hand.edits.reversed()) {
      assertNotEquals(back, back.apply(edit.change().inverse()), "an edit that changes nothing");
      back = back.apply(edit.change().inverse());
    }
    assertEquals(first, back);
  }

  @ParameterizedTest
  @MethodSource("toolsAndSeeds")
  void noShapeLeavesTheImageAndNoneIsEmpty(Tool tool, int seed) {
    Random random = new Random(seed);
    Hand hand = new Hand(tool, annotations(random));
    for (int i = 0; i < EVENTS; i++) {
      hand.does(random(random));
    }
    for (Annotation a : hand.document.annotations()) {
      Box box = hand.bbox(a.id());
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

  private static Annotation[] annotations(Random random) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(id ->
            Hand.box(
                id,
                random.nextInt(500),
                random.nextInt(400),
                5 + random.nextInt(130),
                5 + random.nextInt(70)))
        .toArray(Annotation[]::new);
  }

  private static Input random(Random random) {
    Modifiers modifiers =
        new Modifiers(random.nextInt(5) == 0, random.nextInt(5) == 0, random.nextInt(9) == 0);
    if (random.nextInt(8) == 0) {
      KeyEvent.Key[] keys = KeyEvent.Key.values();
      return new KeyEvent(keys[random.nextInt(keys.length)], modifiers);
    }
    PointerEvent.Action[] actions = PointerEvent.Action.values();
    PointerEvent.Button[] buttons = PointerEvent.Button.values();
    Point at = new Point(random.nextDouble(-50, 700), random.nextDouble(-50, 530));
    PointerEvent.Button button =
        random.nextInt(5) == 0
            ? buttons[random.nextInt(buttons.length)]
            : PointerEvent.Button.PRIMARY;
    return new PointerEvent(
        actions[random.nextInt(actions.length)], at, random.nextDouble(0.05, 4), button, modifiers);
  }
}
