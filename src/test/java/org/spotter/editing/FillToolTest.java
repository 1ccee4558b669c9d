package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Rasterizer;

/// Filling holes and taking islands away.
class FillToolTest {
  /// A frame with a hole, and an island to its right.
  private final Mask mask =
      rectangle(100, 100, 100, 100)
          .minus(rectangle(130, 130, 40, 40))
          .or(rectangle(300, 100, 9, 9));

  private final Hand hand = new Hand(FillTool.IDLE, painted(7, mask), Hand.box(8, 0, 0, 500, 400));

  @Test
  void aClickIntoAHoleFillsItAsOneStepOfUndo() {
    hand.selection = Selection.of(7);
    hand.click(150, 150);
    assertEquals(mask.or(rectangle(130, 130, 40, 40)), hand.mask(7));
    assertEquals(1, hand.edits.size());
    assertEquals(Edit.Verb.FILL, hand.edits.getFirst().verb());
  }

  @Test
  void shiftTakesAnIslandAway() {
    hand.selection = Selection.of(7);
    hand.holding(Modifiers.SHIFT).click(304, 104);
    assertFalse(hand.mask(7).contains(304, 104));
    assertTrue(hand.mask(7).contains(110, 110));
  }

  @Test
  void theOtherButtonTakesAnIslandAwayAndTheEraserDoesWithoutAKey() {
    hand.selection = Selection.of(7);
    hand.pressOther(304, 104).release(304, 104).types('e').click(110, 110);
    assertTrue(hand.document.find(7).isEmpty(), "its last island is gone");
    assertEquals(2, hand.edits.size());
  }

  @Test
  void withNothingSelectedTheObjectWithTheHoleIsFound() {
    hand.click(150, 150);
    assertTrue(hand.mask(7).contains(150, 150));
    assertEquals(Selection.of(7), hand.selection);
  }

  @Test
  void whatIsNotEnclosedIsNotFilledAndTheHintSaysSo() {
    hand.selection = Selection.of(7);
    hand.click(250, 250);
    assertTrue(hand.edits.isEmpty());
    assertEquals("fill.nothing", hand.view().hint().key());
  }

  @Test
  void paintKeepsOffOthersWhenSoSet() {
    Annotation other = painted(9, rectangle(130, 130, 10, 10));
    Hand on = new Hand(FillTool.IDLE, painted(7, mask), other);
    on.selection = Selection.of(7);
    on.with(o -> o.withWithin(Options.Within.OUTSIDE_OTHERS)).click(160, 160);
    assertTrue(on.mask(7).contains(160, 160));
    assertFalse(on.mask(7).contains(135, 135));
  }

  private static Annotation painted(long id, Mask mask) {
    return Annotation.drawn(id, 1, 1, new Segmentation.RunLength(mask, true));
  }

  private static Mask rectangle(int x, int y, int width, int height) {
    return Rasterizer.mask(new Box(x, y, width, height), 640, 480);
  }
}
