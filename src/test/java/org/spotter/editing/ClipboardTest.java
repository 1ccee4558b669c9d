package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Change;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;

/// Copying and pasting.
class ClipboardTest {
  private static final Image OTHER = Image.of(2, "next.jpg", "next.jpg", 640, 480);
  private static final Image SMALL = Image.of(3, "small.jpg", "small.jpg", 320, 240);
  private static final Image LARGE = Image.of(4, "large.jpg", "large.jpg", 1000, 900);

  @Test
  void aPasteOnAnotherImageIsAtTheSamePlaceWithAnIdOfItsOwn() {
    Annotation box = Hand.box(1, 100, 50, 60, 40).withCrowd(true);
    Hand next = onto(OTHER, box);
    Annotation pasted = next.document.annotations().getFirst();
    assertEquals(new Box(100, 50, 60, 40), pasted.bbox());
    assertEquals(2, pasted.imageId());
    assertEquals(1001, pasted.id());
    assertTrue(pasted.iscrowd());
    assertEquals(Selection.of(1001), next.selection);
    assertEquals(List.of(new Edit(Edit.Verb.PASTE, Change.add(pasted))), next.edits);
  }

  @Test
  void attributesComeAlongButLockHidingAndTheModelsScoreDoNot() {
    Annotation given =
        new Annotation(
            1,
            1,
            2,
            new Box(1, 2, 3, 4),
            null,
            null,
            12,
            false,
            List.of(),
            new Origin.Accepted("run", 0.9, false),
            Extra.NONE,
            new Standing(3, true, true, true));
    Annotation pasted = onto(OTHER, given).document.annotations().getFirst();
    assertEquals(List.<AttributeValue>of(), pasted.attributes());
    assertInstanceOf(Origin.Drawn.class, pasted.origin());
    assertEquals(new Standing(3, false, false, true), pasted.standing());
  }

  @Test
  void pastingAgainPutsFurtherCopiesBeside() {
    Hand hand = new Hand(SelectTool.IDLE, Hand.box(1, 100, 50, 60, 40)).selects(1);
    Clipboard copied = Clipboard.copy(hand.scene()).orElseThrow();
    paste(hand, copied);
    paste(hand, copied);
    assertEquals(new Box(110, 60, 60, 40), hand.bbox(1001));
    assertEquals(new Box(120, 70, 60, 40), hand.bbox(1002));
  }

  @Test
  void aDuplicateIsOneStepAndSelected() {
    Hand hand =
        new Hand(SelectTool.IDLE, Hand.box(1, 100, 50, 60, 40), Hand.box(2, 300, 50, 60, 40))
            .selects(1, 2)
            .does(new Duplicate());
    assertEquals(4, hand.document.annotations().size());
    assertEquals(1, hand.edits.size());
    assertEquals(Selection.of(1001, 1002), hand.selection);
    assertEquals(new Box(310, 60, 60, 40), hand.bbox(1002));
  }

  @Test
  void whatSticksOutOfASmallerImageIsMovedInside() {
    Annotation pasted =
        onto(SMALL, Hand.box(1, 500, 50, 60, 40), Hand.box(2, 400, 400, 10, 10))
            .document
            .annotations()
            .getFirst();
    assertEquals(new Box(260, 0, 60, 40), pasted.bbox());
  }

  @Test
  void whatIsLargerThanTheImageIsCutAtItsBorder() {
    Annotation pasted =
        onto(SMALL, Hand.polygon(1, 0, 0, 640, 0, 640, 480, 0, 480))
            .document
            .annotations()
            .getFirst();
    assertEquals(new Box(0, 0, 320, 240), pasted.bbox());
    assertEquals(320 * 240, pasted.area());
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4})
  void masksGetTheSizeOfTheirImage(long imageId) {
    Image image = imageId == 2 ? OTHER : imageId == 3 ? SMALL : LARGE;
    Mask mask = Rasterizer.mask(new Box(40, 30, 50, 60), 640, 480);
    Annotation painted = Annotation.drawn(1, 1, 1, new Segmentation.RunLength(mask, true));
    Annotation pasted = onto(image, painted).document.annotations().getFirst();
    Mask there = ((Segmentation.RunLength) Objects.requireNonNull(pasted.segmentation())).mask();
    assertEquals(Rasterizer.mask(new Box(40, 30, 50, 60), image.width(), image.height()), there);
    assertEquals(painted.bbox(), pasted.bbox());
    assertFalse(pasted.iscrowd());
  }

  @Test
  void jointsOutsideTheImageAreNotLabelledAnyMore() {
    Annotation pose =
        Annotation.drawn(1, 1, 1, new Keypoints(10, 10, 2, 600, 400, 1, 0, 0, 0, 20, 30, 1));
    Annotation pasted = onto(SMALL, pose).document.annotations().getFirst();
    assertEquals(new Keypoints(0, 0, 2, 0, 0, 0, 0, 0, 0, 10, 20, 1), pasted.keypoints());
  }

  @Test
  void nothingIsPastedOfACategoryThatIsGone() {
    Annotation gone = Hand.box(1, 100, 50, 60, 40).withCategory(77);
    assertTrue(onto(OTHER, gone).edits.isEmpty());
  }

  @Test
  void aClassOfTheWholeImageIsPastedOnce() {
    Annotation label =
        new Annotation(
            1, 1, 1, null, null, null, 0, false, List.of(), new Origin.Drawn(), Extra.NONE);
    Hand next = onto(OTHER, label);
    assertNull(next.document.annotations().getFirst().bbox());
    paste(next, new Clipboard(List.of(label)));
    assertEquals(1, next.document.annotations().size());
  }

  @Test
  void nothingSelectedIsNothingCopied() {
    Hand hand = new Hand(SelectTool.IDLE, Hand.box(1, 100, 50, 60, 40));
    assertEquals(Optional.empty(), Clipboard.copy(hand.scene()));
    assertFalse(new Duplicate().isPossible(hand.scene()));
  }

  /// Complaint 7: what was there before comes to another image only when a person pastes it.
  @Test
  void anotherImageStaysEmptyUntilOnePastes() {
    Hand hand = new Hand(SelectTool.IDLE, Hand.box(1, 100, 50, 60, 40)).selects(1);
    Clipboard copied = Clipboard.copy(hand.scene()).orElseThrow();
    hand.document = Document.of(OTHER, List.of(), Hand.CATEGORIES);
    for (Tool tool : Tools.ALL) {
      hand.tool = tool;
      hand.move(120, 60).key(KeyEvent.Key.RIGHT).key(KeyEvent.Key.DELETE).key(KeyEvent.Key.ENTER);
    }
    Operations.ALL.forEach(hand::does);
    assertTrue(hand.document.annotations().isEmpty());
    paste(hand, copied);
    assertEquals(1, hand.document.annotations().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whateverIsPastedIsInsideTheImage(int seed) {
    Annotation[] all = Samples.annotations(new Random(seed));
    for (Image image : List.of(OTHER, SMALL, LARGE)) {
      Hand next = onto(image, all);
      assertEquals(1, next.edits.size());
      for (Annotation a : next.document.annotations()) {
        Box box = Objects.requireNonNull(Shape.of(a).bounds());
        assertTrue(
            Border.of(image).holds(box), () -> box + " leaves the image of " + image.width());
      }
    }
  }

  @Test
  void aPolygonThatSticksOutIsCut() {
    Annotation pasted =
        onto(SMALL, Hand.polygon(1, 0, 0, 640, 0, 0, 480)).document.annotations().getFirst();
    Segmentation cut = Objects.requireNonNull(pasted.segmentation());
    assertEquals(new Polygon(0, 0, 320, 0, 320, 240, 0, 240).area(), cut.area(), 1e-9);
  }

  private static Hand onto(Image image, Annotation... annotations) {
    Hand hand = new Hand(SelectTool.IDLE, annotations);
    Clipboard copied =
        Clipboard.copy(new Scene(hand.document, Selection.of(List.of(annotations)), hand.settings))
            .orElseThrow();
    hand.document = Document.of(image, List.of(), Hand.CATEGORIES);
    paste(hand, copied);
    return hand;
  }

  private static void paste(Hand hand, Clipboard copied) {
    copied.paste(hand.scene()).ifPresent(hand::takes);
  }
}
