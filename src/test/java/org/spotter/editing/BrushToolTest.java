package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;

/// Painting and erasing.
class BrushToolTest {
  private final Hand hand = new Hand(BrushTool.IDLE);

  @Test
  void aStrokeMakesOneAnnotationOfTheCategoryInHandAndOneStepOfUndo() {
    hand.drags(100, 100, 200, 100);
    assertEquals(1, hand.edits.size());
    Annotation made = hand.last();
    assertEquals(2, made.categoryId());
    assertEquals(Selection.of(made.id()), hand.selection);
    Mask mask = hand.mask(made.id());
    assertEquals(new Box(88, 88, 124, 24), mask.bounds());
    assertEquals(mask.bounds(), made.bbox());
    assertEquals((double) mask.area(), made.area());
    assertTrue(mask.contains(150, 89) && !mask.contains(150, 87) && !mask.contains(88, 88));
  }

  @Test
  void aPaintedMaskIsNoCrowd() {
    hand.drags(100, 100, 200, 100);
    assertFalse(hand.last().iscrowd());
  }

  @Test
  void aClickPaintsADab() {
    hand.click(50, 50);
    assertEquals(new Box(38, 38, 24, 24), hand.last().bbox());
  }

  @Test
  void aSquareBrushPaintsCorners() {
    hand.with(o -> o.withSquare(true)).click(50, 50);
    assertEquals(24 * 24, hand.mask(hand.last().id()).area());
  }

  @Test
  void theNextStrokeGoesOnWithTheSameObjectUntilEnter() {
    hand.click(50, 50).click(150, 50);
    assertEquals(1, hand.document.annotations().size());
    assertEquals(2, hand.edits.size());
    assertEquals(Box.ofCorners(38, 38, 162, 62), hand.last().bbox());
    hand.key(KeyEvent.Key.ENTER).click(250, 50);
    assertEquals(2, hand.document.annotations().size());
  }

  @Test
  void shiftErasesAndTheOtherButtonErases() {
    hand.drags(100, 100, 200, 100);
    long before = hand.mask(hand.last().id()).area();
    hand.holding(Modifiers.SHIFT).click(100, 100).holding(Modifiers.NONE);
    long after = hand.mask(hand.last().id()).area();
    assertTrue(after < before);
    hand.pressOther(150, 100).release(150, 100);
    assertFalse(hand.mask(hand.last().id()).contains(150, 100));
    assertEquals(Edit.Verb.ERASE, hand.edits.getLast().verb());
  }

  @Test
  void theEraserPaintsWithShift() {
    hand.click(50, 50).types('e');
    assertTrue(hand.settings.options().erasing());
    hand.holding(Modifiers.SHIFT).click(80, 50).holding(Modifiers.NONE);
    assertTrue(hand.mask(hand.last().id()).contains(80, 50));
    hand.click(50, 50);
    assertFalse(hand.mask(hand.last().id()).contains(50, 50));
  }

  @Test
  void theEraserTakesTheObjectUnderThePointerInHand() {
    hand.click(50, 50).key(KeyEvent.Key.ENTER).types('e', '[', '[').click(55, 50);
    assertEquals(Selection.of(hand.last().id()), hand.selection);
    assertFalse(hand.mask(hand.last().id()).contains(55, 50));
    assertEquals(1, hand.document.annotations().size());
  }

  @Test
  void controlTakesTheObjectUnderThePointerInHand() {
    hand.click(50, 50).key(KeyEvent.Key.ENTER).holding(Modifiers.CONTROL).click(50, 50);
    assertEquals(Selection.of(hand.last().id()), hand.selection);
    assertEquals(1, hand.edits.size());
  }

  @Test
  void anObjectThatLosesItsLastPixelGoesInTheSameStepAndTheHintSaysSo() {
    hand.click(50, 50).with(o -> o.withBrush(60)).pressOther(50, 50);
    assertEquals("brush.emptying", hand.view().hint().key());
    hand.release(50, 50);
    assertTrue(hand.document.annotations().isEmpty());
    assertEquals(2, hand.edits.size());
    assertEquals("brush.emptied", hand.view().hint().key());
    assertEquals(
        1, hand.document.apply(hand.edits.getLast().change().inverse()).annotations().size());
  }

  @Test
  void jointsStayWhenThePixelsAreErased() {
    Annotation person =
        Hand.polygon(7, 40, 40, 60, 40, 60, 60, 40, 60)
            .withKeypoints(new Keypoints(50, 50, 2), new Box(40, 40, 20, 20));
    Hand on = new Hand(BrushTool.IDLE, person);
    on.selection = Selection.of(7);
    on.with(o -> o.withBrush(80)).pressOther(50, 50).release(50, 50);
    assertNull(on.annotation(7).segmentation());
    assertNotNull(on.annotation(7).keypoints());
  }

  @Test
  void polygonsBecomeAMaskAndKeepTheirHole() {
    Polygon ring =
        new Polygon(
            100, 100, 200, 100, 200, 200, 100, 200, 100, 100, 130, 130, 130, 170, 170, 170, 170,
            130, 130, 130);
    Annotation holed = Annotation.drawn(7, 1, 1, new Segmentation.Polygons(List.of(ring)));
    Hand on = new Hand(BrushTool.IDLE, holed);
    on.selection = Selection.of(7);
    on.with(o -> o.withBrush(10)).click(210, 150);
    Mask expected = Rasterizer.mask(ring, 640, 480);
    Mask mask = on.mask(7);
    assertFalse(mask.contains(150, 150), "the hole");
    assertTrue(mask.contains(110, 110) && mask.contains(210, 150));
    assertEquals(expected, mask.and(Rasterizer.mask(new Box(0, 0, 202, 480), 640, 480)));
    assertEquals(1, on.edits.size());
  }

  @Test
  void escapeCancelsTheStrokeAndWhatFollowsOfItPaintsNothing() {
    hand.press(100, 100).drag(200, 100).key(KeyEvent.Key.ESCAPE).drag(300, 100).release(300, 100);
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void theStrokeIsShownWhileItIsPaintedOverTheObjectAsItIs() {
    hand.click(50, 50).press(80, 50).drag(100, 50);
    Mark.Painted shown = hand.marks(Mark.Painted.class).getFirst();
    assertEquals(hand.last().id(), shown.id());
    assertTrue(shown.mask().contains(50, 50) && shown.mask().contains(100, 50));
    hand.release(100, 50);
    assertEquals(shown.mask(), hand.mask(hand.last().id()));
    assertEquals(shown, hand.marks(Mark.Painted.class).getFirst());
  }

  @Test
  void aChangeFromElsewhereDuringAStrokeIsNotOverwritten() {
    hand.click(50, 50).press(80, 50).drag(100, 50);
    Annotation before = hand.last();
    Annotation changed =
        before.withSegmentation(
            new Segmentation.RunLength(Rasterizer.mask(new Box(300, 300, 9, 9), 640, 480), true));
    hand.document = hand.document.apply(org.spotter.dataset.Change.replace(before, changed));
    hand.release(100, 50);
    assertTrue(hand.mask(before.id()).contains(304, 304));
    assertFalse(hand.mask(before.id()).contains(50, 50));
  }

  @Test
  void bracketsAndWheelChangeTheSizeByAtLeastAPixel() {
    hand.with(o -> o.withBrush(1)).types(']');
    assertEquals(2, hand.settings.options().brush());
    hand.types('[', '[');
    assertEquals(1, hand.settings.options().brush());
    hand.with(o -> o.withBrush(100)).turns(1);
    assertEquals(125, hand.settings.options().brush());
    hand.turns(-2);
    assertEquals(80, hand.settings.options().brush());
  }

  @Test
  void paintStaysOutsideOthersOrInsideThemWhenSoSet() {
    Annotation other = Hand.polygon(7, 100, 40, 140, 40, 140, 60, 100, 60);
    Hand on = new Hand(BrushTool.IDLE, other);
    on.with(o -> o.withWithin(Options.Within.OUTSIDE_OTHERS)).drags(60, 50, 180, 50);
    Mask outside = on.mask(on.last().id());
    assertTrue(outside.contains(90, 50) && outside.contains(150, 50) && outside.contains(120, 39));
    assertFalse(outside.contains(120, 50));
    on.key(KeyEvent.Key.ENTER);
    on.with(o -> o.withWithin(Options.Within.INSIDE_OTHERS).withBrush(4)).drags(110, 50, 240, 50);
    Mask inside = on.mask(on.last().id());
    assertTrue(inside.contains(120, 50));
    assertFalse(inside.contains(230, 50), "where nothing was");
  }

  @Test
  void whatIsLockedOrHasNoPixelsIsLeftAloneAndANewObjectBegins() {
    Annotation locked =
        Hand.polygon(7, 40, 40, 60, 40, 60, 60, 40, 60)
            .withStanding(Standing.PLAIN.withLocked(true));
    Hand on = new Hand(BrushTool.IDLE, locked, Hand.box(8, 0, 0, 99, 99));
    on.selection = Selection.of(7);
    on.click(50, 50);
    assertInstanceOf(Segmentation.Polygons.class, on.annotation(7).segmentation());
    on.selection = Selection.of(8);
    on.click(50, 50);
    assertNull(on.annotation(8).segmentation());
    assertEquals(4, on.document.annotations().size());
  }

  @Test
  void withoutACategoryOrASizeNothingIsPaintedAndTheHintSaysWhy() {
    hand.settings = new Settings(null, Set.of(), () -> 1);
    hand.click(50, 50);
    assertTrue(hand.edits.isEmpty());
    assertEquals("mask.uncategorised", hand.view().hint().key());
    hand.document = Document.of(Image.of(1, "a.jpg", "a.jpg", 0, 0), List.of(), Hand.CATEGORIES);
    hand.click(50, 50);
    assertTrue(hand.edits.isEmpty());
    assertEquals("mask.unsized", hand.view().hint().key());
  }

  @Test
  void theNibShowsSizeShapeAndWhetherItErases() {
    hand.move(30, 40);
    assertEquals(
        List.of(new Mark.Nib(new org.spotter.geometry.Point(30, 40), 24, false, false)),
        hand.marks(Mark.Nib.class));
    hand.types('e');
    assertTrue(hand.marks(Mark.Nib.class).getFirst().erasing());
  }
}
