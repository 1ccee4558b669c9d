package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.geometry.Rasterizer;

/// The magic wand.
class WandToolTest {
  private static final Mask FOUND = rectangle(40, 40, 30, 20);
  private static final Answer.Region REGION = new Answer.Region(FOUND);

  private final Hand hand = new Hand(WandTool.IDLE);

  @Test
  void aClickAsksForThePixelsLikeItAndShowsThatItWorks() {
    hand.click(50, 50);
    assertEquals(new Request.Wand(new Point(50, 50), 24, true), hand.asked);
    assertEquals(Cursor.BUSY, hand.view().cursor());
    assertEquals("wand.working", hand.view().hint().key());
  }

  @Test
  void whatIsFoundIsShownAndNotYetMade() {
    hand.click(50, 50).answers(REGION);
    assertEquals(FOUND, hand.marks(Mark.Painted.class).getFirst().mask());
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void enterMakesAnObjectOfItAsOneStep() {
    hand.click(50, 50).answers(REGION).key(KeyEvent.Key.ENTER);
    assertEquals(FOUND, hand.mask(hand.last().id()));
    assertEquals(1, hand.edits.size());
    assertFalse(hand.last().iscrowd());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void theNextClickKeepsItAndBeginsAnew() {
    hand.click(50, 50).answers(REGION).click(300, 300);
    assertEquals(1, hand.edits.size());
    assertEquals(new Request.Wand(new Point(300, 300), 24, true), hand.asked);
    assertFalse(hand.tool.isIdle());
    hand.answers(new Answer.Region(rectangle(290, 290, 20, 20))).key(KeyEvent.Key.ENTER);
    assertEquals(2, hand.document.annotations().size());
  }

  @Test
  void escapeMakesNothingAndALateAnswerChangesNothing() {
    hand.click(50, 50).key(KeyEvent.Key.ESCAPE).answers(REGION);
    assertTrue(hand.tool.isIdle());
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.marks(Mark.Painted.class).isEmpty());
  }

  @Test
  void keysAndADragChangeTheToleranceAndAskAgainWhileTheFormerIsShown() {
    hand.click(50, 50).answers(REGION).types('+');
    assertEquals(26, hand.settings.options().tolerance());
    assertEquals(new Request.Wand(new Point(50, 50), 26, true), hand.asked);
    assertEquals(FOUND, hand.marks(Mark.Painted.class).getFirst().mask());
    hand.types('-', '-');
    assertEquals(22, hand.settings.options().tolerance());
    hand.key(KeyEvent.Key.ESCAPE).press(50, 50).drag(90, 50);
    assertEquals(32, hand.settings.options().tolerance());
    hand.drag(50, 90);
    assertEquals(12, hand.settings.options().tolerance());
    assertEquals(new Request.Wand(new Point(50, 50), 12, true), hand.asked);
  }

  @Test
  void anOptionSetElsewhereIsFollowedAtTheNextMove() {
    hand.click(50, 50).answers(REGION).with(o -> o.withContiguous(false)).move(60, 60);
    assertEquals(new Request.Wand(new Point(50, 50), 24, false), hand.asked);
  }

  @Test
  void anAnswerToAnEarlierQuestionIsOverlooked() {
    hand.click(50, 50);
    Request earlier = Objects.requireNonNull(hand.asked);
    hand.types('+');
    hand.does(new Answer(earlier, REGION));
    assertTrue(hand.marks(Mark.Painted.class).isEmpty());
    hand.answers(REGION);
    assertFalse(hand.marks(Mark.Painted.class).isEmpty());
  }

  @Test
  void shiftAddsToTheSelectedObjectAndAltTakesFromIt() {
    Hand on = on(painted(7, rectangle(0, 0, 50, 50)));
    on.holding(Modifiers.SHIFT).click(50, 50).holding(Modifiers.NONE).answers(REGION);
    assertEquals(rectangle(0, 0, 50, 50).or(FOUND), on.marks(Mark.Painted.class).getFirst().mask());
    on.key(KeyEvent.Key.ENTER);
    assertEquals(rectangle(0, 0, 50, 50).or(FOUND), on.mask(7));
    on.holding(new Modifiers(false, false, true)).click(50, 50).holding(Modifiers.NONE);
    on.answers(REGION).key(KeyEvent.Key.ENTER);
    assertEquals(rectangle(0, 0, 50, 50).minus(FOUND), on.mask(7));
    assertEquals(1, on.document.annotations().size());
  }

  @Test
  void addingOnAfterTheNextClickGoesToWhatWasKept() {
    hand.click(50, 50).answers(REGION);
    hand.holding(Modifiers.SHIFT).click(300, 300).holding(Modifiers.NONE);
    Mask more = rectangle(290, 290, 20, 20);
    hand.answers(new Answer.Region(more)).key(KeyEvent.Key.ENTER);
    assertEquals(1, hand.document.annotations().size());
    assertEquals(FOUND.or(more), hand.mask(hand.last().id()));
  }

  @Test
  void outlinesMakePolygonsInsteadOfAMask() {
    hand.with(o -> o.withOutlines(true));
    hand.click(50, 50).answers(REGION).key(KeyEvent.Key.ENTER);
    Segmentation made = hand.last().segmentation();
    assertInstanceOf(Segmentation.Polygons.class, made);
    assertEquals(FOUND.area(), (long) made.area());
  }

  @Test
  void aFailureOrNothingFoundIsSaid() {
    hand.click(50, 50).answers(new Answer.Failed());
    assertEquals("wand.failed", hand.view().hint().key());
    hand.click(50, 50).answers(new Answer.Region(Mask.empty(640, 480)));
    assertEquals("wand.failed", hand.view().hint().key());
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void outsideThePictureNothingIsAsked() {
    hand.click(-5, 50).click(50, 481);
    assertNull(hand.asked);
  }

  static Mask rectangle(int x, int y, int width, int height) {
    return Rasterizer.mask(new Box(x, y, width, height), 640, 480);
  }

  private static Annotation painted(long id, Mask mask) {
    return Annotation.drawn(id, 1, 1, new Segmentation.RunLength(mask, true));
  }

  private static Hand on(Annotation a) {
    Hand on = new Hand(WandTool.IDLE, a);
    on.selection = Selection.of(a.id());
    return on;
  }
}
