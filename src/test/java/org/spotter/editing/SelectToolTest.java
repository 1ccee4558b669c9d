package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.spotter.editing.Hand.box;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;

/// Selecting, moving, resizing.
class SelectToolTest {
  private static final Annotation BIG = box(1, 100, 100, 300, 300);
  private static final Annotation SMALL = box(2, 200, 200, 60, 60);
  private static final Annotation FAR = box(3, 500, 20, 100, 50);
  private final Hand hand = new Hand(SelectTool.IDLE, BIG, SMALL, FAR);

  @Test
  void aClickTakesTheSmallestAndAFurtherClickTheNextBelow() {
    hand.click(230, 230);
    assertEquals(Selection.of(2), hand.selection);
    hand.click(230, 230);
    assertEquals(Selection.of(1), hand.selection);
    hand.click(230, 230);
    assertEquals(Selection.of(2), hand.selection);
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void aFirstClickTakesTheSmallestAlthoughAnObjectBelowIsSelected() {
    hand.click(120, 350);
    assertEquals(Selection.of(1), hand.selection);
    hand.click(230, 230);
    assertEquals(Selection.of(2), hand.selection);
  }

  @Test
  void aClickOnNothingDeselects() {
    hand.click(230, 230).click(20, 20);
    assertEquals(Selection.NONE, hand.selection);
  }

  @Test
  void shiftAndControlAddAndRemove() {
    hand.click(230, 230).holding(Modifiers.SHIFT).click(550, 40);
    assertEquals(Selection.of(2, 3), hand.selection);
    hand.holding(Modifiers.CONTROL).click(230, 230);
    assertEquals(Selection.of(3), hand.selection);
  }

  @Test
  void aFrameTakesWhatItTouchesButNotWhatIsAroundIt() {
    hand.holding(Modifiers.SHIFT).drags(150, 150, 300, 300);
    assertEquals(Selection.of(2), hand.selection);
    hand.holding(Modifiers.NONE).drags(450, 5, 90, 200);
    assertEquals(Selection.of(2, 1), hand.selection);
  }

  @Test
  void aFrameOverEmptySpaceReplacesTheSelection() {
    hand.click(230, 230).drags(480, 5, 630, 90);
    assertEquals(Selection.of(3), hand.selection);
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void hiddenCategoriesCannotBeHit() {
    hand.settings = new Settings(2L, Set.of(1L), () -> 1);
    hand.click(230, 230);
    assertEquals(Selection.NONE, hand.selection);
  }

  @Test
  void aDragMovesWhatIsUnderThePointerInOneStep() {
    hand.drags(230, 230, 240, 215);
    assertEquals(new Box(210, 185, 60, 60), hand.bbox(2));
    assertEquals(1, hand.edits.size());
    assertEquals(Edit.Verb.MOVE, hand.edits.getFirst().verb());
  }

  @Test
  void allThatIsSelectedMovesTogetherInOneStep() {
    hand.click(230, 230).holding(Modifiers.SHIFT).click(550, 40).holding(Modifiers.NONE);
    hand.drags(550, 40, 540, 50);
    assertEquals(new Box(190, 210, 60, 60), hand.bbox(2));
    assertEquals(new Box(490, 30, 100, 50), hand.bbox(3));
    assertEquals(1, hand.edits.size());
  }

  @Test
  void aMoveStopsAtTheBorderOfTheImage() {
    hand.drags(550, 40, 900, -300);
    assertEquals(new Box(540, 0, 100, 50), hand.bbox(3));
  }

  @Test
  void escapeGivesUpTheMove() {
    hand.move(230, 230).press(230, 230).drag(300, 300);
    assertEquals(new Mark.Shifted(Set.of(2L), 70, 70), hand.marks(Mark.Shifted.class).getFirst());
    hand.key(KeyEvent.Key.ESCAPE).release(300, 300);
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.tool.isIdle());
    assertEquals(Selection.of(2), hand.selection);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 200, 190, 180, 190, 180, 260, 260",
    "230, 200, 250, 190, 200, 190, 260, 260",
    "260, 200, 300, 220, 200, 220, 300, 260",
    "260, 230, 270, 300, 200, 200, 270, 260",
    "260, 260, 280, 290, 200, 200, 280, 290",
    "230, 260, 200, 300, 200, 200, 260, 300",
    "200, 260, 210, 270, 210, 200, 260, 270",
    "200, 230, 220, 200, 220, 200, 260, 260",
    "260, 260, 150, 170, 150, 170, 200, 200",
  })
  void eachHandleResizesAndTurnsOverWhenDrawnAcross(
      double x, double y, double toX, double toY, double l, double t, double r, double b) {
    hand.click(230, 230).drags(x, y, toX, toY);
    assertEquals(Box.ofCorners(l, t, r, b), hand.bbox(2));
    assertEquals(1, hand.edits.size());
    assertEquals(Edit.Verb.RESIZE, hand.edits.getFirst().verb());
  }

  @Test
  void aHandleTakenBesideItsMiddleDoesNotJump() {
    hand.click(230, 230).drags(263, 258, 273, 268);
    assertEquals(Box.ofCorners(200, 200, 270, 270), hand.bbox(2));
  }

  @Test
  void aClickOnAHandleChangesNothing() {
    hand.click(230, 230).click(262, 262);
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void handlesAreAsEasyToCatchAtEveryZoom() {
    hand.pixel = 4;
    hand.click(120, 350).drags(385, 415, 425, 435);
    assertEquals(Box.ofCorners(100, 100, 440, 420), hand.bbox(1));
  }

  @Test
  void arrowsNudgeByOneAndWithShiftByTen() {
    hand.click(230, 230).key(KeyEvent.Key.LEFT).holding(Modifiers.SHIFT).key(KeyEvent.Key.DOWN);
    assertEquals(new Box(199, 210, 60, 60), hand.bbox(2));
    assertEquals(2, hand.edits.size());
  }

  @Test
  void deleteRemovesAllThatIsSelectedInOneStep() {
    hand.holding(Modifiers.SHIFT).click(230, 230).click(550, 40).key(KeyEvent.Key.DELETE);
    assertEquals(List.of(BIG), hand.document.annotations());
    assertEquals(1, hand.edits.size());
    assertEquals(
        3, hand.document.apply(hand.edits.getFirst().change().inverse()).annotations().size());
  }

  @Test
  void importedShapesMoveAsAWhole() {
    Annotation person = person();
    Hand mover = new Hand(SelectTool.IDLE, person);
    mover.drags(15, 15, 25.4, 18.4);
    Annotation moved = mover.document.annotations().getFirst();
    assertEquals(person.moved(10.4, 3.4), moved);
    assertEquals(Box.ofCorners(20.4, 13.4, 60.4, 53.4), moved.bbox());
    assertEquals(new Keypoints(25.4, 18.4, 2, 0, 0, 0), moved.keypoints());
    assertEquals(person.area(), moved.area());
  }

  @Test
  void aMaskMovesByWholePixels() {
    Mask mask = new Mask(640, 480, new int[] {480 * 50 + 50, 20, 640 * 480 - 480 * 50 - 70});
    Annotation painted =
        shaped(new Box(50, 50, 1, 20), new Segmentation.RunLength(mask, true), null);
    Hand mover = new Hand(SelectTool.IDLE, painted);
    mover.drags(50.5, 60, 60.7, 66.2);
    assertEquals(painted.moved(10, 6), mover.document.annotations().getFirst());
  }

  @Test
  void whatHasPixelsHasNoHandlesAndTheHintSaysSo() {
    Mask mask = Rasterizer.mask(new Box(10, 10, 40, 40), 640, 480);
    Hand other =
        new Hand(
            SelectTool.IDLE,
            shaped(new Box(10, 10, 40, 40), new Segmentation.RunLength(mask, true), null));
    other.click(15, 15);
    assertTrue(other.marks(Mark.Handles.class).isEmpty());
    assertEquals(Hint.of("select.whole", "head"), other.view().hint());
    hand.click(230, 230);
    assertEquals(8, hand.marks(Mark.Handles.class).getFirst().handles().size());
    assertEquals(Hint.of("select.one", "head"), hand.view().hint());
  }

  @Test
  void whatWentAwayUnderAGestureIsNotBroughtBack() {
    hand.click(230, 230).move(260, 260).press(260, 260).drag(300, 300);
    hand.document = hand.document.apply(Change.delete(SMALL));
    hand.release(300, 300);
    assertTrue(hand.edits.isEmpty());
    assertEquals(2, hand.document.annotations().size());
  }

  private static Annotation person() {
    return shaped(
        new Box(10, 10, 40, 40),
        new Segmentation.Polygons(List.of(new Polygon(10, 10, 50, 10, 50, 50, 10, 50))),
        new Keypoints(15, 15, 2, 0, 0, 0));
  }

  private static Annotation shaped(
      Box box, @Nullable Segmentation segmentation, @Nullable Keypoints joints) {
    return new Annotation(
        7,
        1,
        1,
        box,
        segmentation,
        joints,
        1234,
        false,
        List.of(),
        new Origin.Imported(),
        Extra.NONE);
  }
}
