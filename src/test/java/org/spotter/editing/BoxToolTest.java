package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Drawing boxes.
class BoxToolTest {
  private static final Modifiers ALT = new Modifiers(false, false, true);
  private final Hand hand = new Hand(BoxTool.IDLE);

  @Test
  void aDragDrawsABoxOfTheLastCategoryAndSelectsIt() {
    hand.drags(100, 50, 200, 120);
    Annotation drawn = hand.document.annotations().getFirst();
    assertEquals(new Box(100, 50, 100, 70), drawn.bbox());
    assertEquals(2, drawn.categoryId());
    assertEquals(7000, drawn.area());
    assertEquals(Selection.of(drawn.id()), hand.selection);
    assertEquals(List.of(new Edit(Edit.Verb.DRAW, Change.add(drawn))), hand.edits);
  }

  @Test
  void aDragUpAndToTheLeftDrawsTheSameBox() {
    hand.drags(200, 120, 100, 50);
    assertEquals(new Box(100, 50, 100, 70), onlyBox());
  }

  @Test
  void twoClicksDrawABox() {
    hand.click(100, 50);
    assertTrue(hand.edits.isEmpty());
    hand.move(150, 80);
    assertEquals(
        List.of(new Mark.Drawing(Shape.of(new Box(100, 50, 50, 30)), 2)),
        hand.marks(Mark.Drawing.class));
    hand.click(200, 120);
    assertEquals(new Box(100, 50, 100, 70), onlyBox());
    assertEquals(1, hand.edits.size());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void twoClicksAtOnePlaceMakeNothing() {
    hand.click(100, 50).click(101, 50);
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void escapeDiscardsTheDrag() {
    hand.press(100, 50).drag(200, 120).key(KeyEvent.Key.ESCAPE);
    assertTrue(hand.tool.isIdle());
    hand.drag(220, 130).release(220, 130);
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void theOtherButtonDiscardsTheDrag() {
    hand.press(100, 50).drag(200, 120);
    hand.does(
        new PointerEvent(
            PointerEvent.Action.PRESSED,
            new Point(200, 120),
            1,
            PointerEvent.Button.SECONDARY,
            Modifiers.NONE));
    hand.release(200, 120);
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void aThinAccidentMakesNothing() {
    hand.drags(100, 50, 180, 52);
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void aSmallBoxCanBeDrawnWhenZoomedIn() {
    hand.pixel = 1.0 / 16;
    hand.drags(100, 50, 102, 52);
    assertEquals(new Box(100, 50, 2, 2), onlyBox());
  }

  @Test
  void nothingIsSmallerThanAPixelOfTheImage() {
    hand.pixel = 1.0 / 64;
    hand.drags(100, 50, 100.5, 50.5);
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void cornersStayInsideTheImage() {
    hand.drags(-30, 200, 900, 700);
    assertEquals(Box.ofCorners(0, 200, 640, 480), onlyBox());
  }

  @Test
  void cornersNearTheBorderSnapToIt() {
    hand.drags(4, 5, 636, 300);
    assertEquals(Box.ofCorners(0, 0, 640, 300), onlyBox());
  }

  @Test
  void coordinatesHaveAtMostTwoDecimals() {
    hand.drags(100.123456, 50.987654, 200, 120);
    assertEquals(100.12, onlyBox().x());
    assertEquals(50.99, onlyBox().y());
  }

  @Test
  void withoutACategoryNothingIsDrawnAndTheHintSaysSo() {
    hand.settings = new Settings(null, Set.of(), () -> 1);
    hand.drags(100, 50, 200, 120);
    assertTrue(hand.edits.isEmpty());
    assertEquals("box.uncategorised", hand.view().hint().key());
  }

  @Test
  void theHintTellsCategoryAndSizeWhileDrawing() {
    hand.press(100, 50).drag(200, 120);
    assertEquals(Hint.of("box.dragging", "vest", 100L, 70L), hand.view().hint());
  }

  @Test
  void aFreshBoxCanBeNudgedAndDeletedAtOnce() {
    hand.drags(100, 50, 200, 120).key(KeyEvent.Key.RIGHT);
    assertEquals(new Box(101, 50, 100, 70), onlyBox());
    hand.key(KeyEvent.Key.DELETE);
    assertTrue(hand.document.annotations().isEmpty());
  }

  @Test
  void shiftDrawsASquareThatStaysInsideTheImage() {
    hand.holding(Modifiers.SHIFT).drags(100, 50, 160, 90);
    assertEquals(new Box(100, 50, 60, 60), onlyBox());
    hand.drags(600, 450, 610, 300);
    assertEquals(new Box(600, 410, 40, 40), last());
  }

  @Test
  void altDrawsFromTheMiddleAndStaysInsideTheImage() {
    hand.holding(ALT).drags(200, 200, 230, 240);
    assertEquals(new Box(170, 160, 60, 80), onlyBox());
    hand.drags(50, 100, 250, 90);
    assertEquals(new Box(0, 90, 100, 20), last());
  }

  @Test
  void shiftAndAltDrawASquareAroundItsMiddle() {
    hand.holding(new Modifiers(true, false, true)).drags(200, 200, 230, 190);
    assertEquals(new Box(170, 170, 60, 60), onlyBox());
  }

  @Test
  void fourClicksOnTheOutermostPointsDrawABox() {
    hand.settings = hand.settings.withOptions(Options.DEFAULT.withBoxing(Options.Boxing.EXTREMES));
    hand.click(150, 50).click(120, 200).click(100, 90);
    assertTrue(hand.edits.isEmpty());
    assertEquals(Hint.of("box.outermost", "vest", 3), hand.view().hint());
    hand.click(180, 110);
    assertEquals(new Box(100, 50, 80, 150), onlyBox());
    assertEquals(1, hand.edits.size());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void backspaceTakesAnOutermostPointBackAndEscapeAll() {
    hand.settings = hand.settings.withOptions(Options.DEFAULT.withBoxing(Options.Boxing.EXTREMES));
    hand.click(150, 50).click(400, 400).key(KeyEvent.Key.BACKSPACE);
    hand.click(120, 200).click(100, 90).click(180, 110);
    assertEquals(new Box(100, 50, 80, 150), onlyBox());
    hand.click(150, 50).click(400, 400).key(KeyEvent.Key.ESCAPE);
    assertTrue(hand.tool.isIdle());
    assertEquals(1, hand.edits.size());
  }

  @Test
  void aDragDrawsABoxAlsoWhereOutermostPointsAreAskedFor() {
    hand.settings = hand.settings.withOptions(Options.DEFAULT.withBoxing(Options.Boxing.EXTREMES));
    hand.drags(100, 50, 200, 120);
    assertEquals(new Box(100, 50, 100, 70), onlyBox());
  }

  private Box last() {
    return hand.bbox(hand.document.annotations().getLast().id());
  }

  private Box onlyBox() {
    assertEquals(1, hand.document.annotations().size());
    return hand.bbox(hand.document.annotations().getFirst().id());
  }
}
