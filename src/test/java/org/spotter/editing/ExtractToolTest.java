package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;

/// Parting an object from what is around it.
class ExtractToolTest {
  private static final Mask FOUND = WandToolTest.rectangle(120, 120, 50, 60);
  private static final Box BOX = new Box(100, 100, 100, 100);

  private final Hand hand = new Hand(ExtractTool.IDLE);

  @Test
  void aBoxAsksForTheObjectInItAndShowsItUntilEnter() {
    hand.drags(100, 100, 200, 200);
    assertEquals(new Request.Extract(BOX, null, null), hand.asked);
    assertEquals(Cursor.BUSY, hand.view().cursor());
    hand.answers(new Answer.Region(FOUND));
    assertEquals(FOUND, hand.marks(Mark.Painted.class).getFirst().mask());
    assertTrue(hand.edits.isEmpty());
    hand.key(KeyEvent.Key.ENTER);
    assertEquals(FOUND, hand.mask(hand.last().id()));
    assertEquals(1, hand.edits.size());
  }

  @Test
  void strokesSayWhatBelongsToItAndWhatDoesNot() {
    shown().drags(110, 110, 130, 110);
    Request.Extract first = asked();
    assertTrue(inside(first).contains(120, 110));
    assertNull(first.outside());
    hand.answers(new Answer.Region(FOUND)).holding(Modifiers.SHIFT).drags(120, 110, 190, 110);
    assertTrue(outside(asked()).contains(125, 110), "the later of two strokes counts");
    assertTrue(inside(asked()).contains(100, 110) && !inside(asked()).contains(125, 110));
    assertEquals(2, hand.marks(Mark.Scribble.class).size());
  }

  @Test
  void theOtherButtonSaysWhatDoesNotBelongToIt() {
    shown().pressOther(150, 190).release(150, 190);
    assertNull(asked().inside());
    assertTrue(outside(asked()).contains(150, 190));
  }

  @Test
  void backspaceTakesTheLastStrokeBack() {
    shown().drags(110, 110, 130, 110).key(KeyEvent.Key.BACKSPACE);
    assertEquals(new Request.Extract(BOX, null, null), hand.asked);
    assertTrue(hand.marks(Mark.Scribble.class).isEmpty());
  }

  @Test
  void theFormerResultIsShownWhileTheNextIsWorkedOut() {
    shown().drags(110, 110, 130, 110);
    assertEquals(FOUND, hand.marks(Mark.Painted.class).getFirst().mask());
  }

  @Test
  void enterRightAfterAStrokeKeepsWhatComesOfTheStroke() {
    Mask better = WandToolTest.rectangle(110, 110, 70, 70);
    shown().drags(110, 110, 130, 110).key(KeyEvent.Key.ENTER);
    assertTrue(hand.edits.isEmpty(), "the stroke is still worked in");
    assertEquals(Cursor.BUSY, hand.view().cursor());
    hand.answers(new Answer.Region(better));
    assertEquals(better, hand.mask(hand.last().id()));
    assertEquals(1, hand.edits.size());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void escapeTakesAnEarlyEnterBack() {
    hand.drags(100, 100, 200, 200).key(KeyEvent.Key.ENTER).key(KeyEvent.Key.ESCAPE);
    hand.answers(new Answer.Region(FOUND));
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void aClickIntoTheSelectedBoxGivesItPixels() {
    Hand on = new Hand(ExtractTool.IDLE, Hand.box(7, 100, 100, 100, 100));
    on.selection = Selection.of(7);
    on.click(150, 150);
    assertEquals(new Request.Extract(BOX, null, null), on.asked);
    on.answers(new Answer.Region(FOUND)).key(KeyEvent.Key.ENTER);
    assertEquals(1, on.document.annotations().size());
    assertEquals(FOUND, on.mask(7));
    assertEquals(1, on.annotation(7).categoryId());
    assertEquals(FOUND.bounds(), on.bbox(7));
  }

  @Test
  void outlinesMakePolygonsInsteadOfAMask() {
    hand.with(o -> o.withOutlines(true));
    shown().key(KeyEvent.Key.ENTER);
    assertInstanceOf(Segmentation.Polygons.class, hand.last().segmentation());
  }

  @Test
  void escapeGivesUpAndALateAnswerChangesNothing() {
    hand.drags(100, 100, 200, 200).key(KeyEvent.Key.ESCAPE).answers(new Answer.Region(FOUND));
    assertTrue(hand.tool.isIdle());
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.marks(Mark.Painted.class).isEmpty());
  }

  @Test
  void aFailureIsSaid() {
    hand.drags(100, 100, 200, 200).answers(new Answer.Failed());
    assertEquals("extract.failed", hand.view().hint().key());
  }

  @Test
  void anAccidentAsksNothing() {
    hand.drags(100, 100, 103, 140).click(50, 50);
    assertNull(hand.asked);
  }

  private Hand shown() {
    return hand.drags(100, 100, 200, 200).answers(new Answer.Region(FOUND));
  }

  private Request.Extract asked() {
    return assertInstanceOf(Request.Extract.class, hand.asked);
  }

  private static Mask inside(Request.Extract request) {
    Mask inside = request.inside();
    assertNotNull(inside);
    return inside;
  }

  private static Mask outside(Request.Extract request) {
    Mask outside = request.outside();
    assertNotNull(outside);
    return outside;
  }
}
