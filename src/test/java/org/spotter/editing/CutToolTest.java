package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keyhole;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;

/// Cutting polygons and masks along a line.
class CutToolTest {
  private static final Polygon SQUARE = new Polygon(100, 100, 300, 100, 300, 300, 100, 300);
  private static final Polygon HOLE = new Polygon(150, 150, 150, 250, 250, 250, 250, 150);

  @Test
  void twoClicksAcrossCutInTwoInOneStep() {
    Hand hand = hand(Hand.polygon(1, SQUARE.toArray()));
    hand.click(150, 50).click(150, 350);
    assertEquals(1, hand.edits.size());
    assertEquals(Edit.Verb.CUT, hand.edits.getFirst().verb());
    assertEquals(2, hand.document.annotations().size());
    assertEquals(new Box(150, 100, 150, 200), hand.bbox(1));
    assertEquals(new Box(100, 100, 50, 200), hand.bbox(1001));
    assertEquals(Selection.of(1, 1001), hand.selection);
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void aLineThatEndsInsideWaitsToGoOn() {
    Hand hand = hand(Hand.polygon(1, SQUARE.toArray()));
    hand.click(150, 50).click(150, 200);
    assertTrue(hand.edits.isEmpty());
    hand.click(350, 200);
    assertEquals(150 * 100, area(hand, 1001), 1e-9);
    assertEquals(40_000, area(hand, 1) + area(hand, 1001), 1e-9);
  }

  @Test
  void aStrokeCutsFreehand() {
    Hand hand = hand(Hand.polygon(1, SQUARE.toArray()));
    hand.press(50, 200);
    for (int x = 55; x <= 350; x += 5) {
      hand.drag(x, 200 + 20 * Math.sin(x / 30.0));
    }
    hand.release(350, 200);
    assertEquals(2, hand.document.annotations().size());
    assertEquals(40_000, area(hand, 1) + area(hand, 1001), 1e-6);
  }

  @Test
  void escapeAndBackspaceGiveUp() {
    Hand hand = hand(Hand.polygon(1, SQUARE.toArray()));
    hand.click(150, 50).click(150, 200).key(KeyEvent.Key.BACKSPACE).key(KeyEvent.Key.BACKSPACE);
    assertTrue(hand.tool.isIdle());
    hand.click(150, 50).click(150, 200).key(KeyEvent.Key.ESCAPE);
    assertTrue(hand.tool.isIdle());
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void aCutThroughAHoleOpensItAndOneBesideItKeepsIt() {
    Polygon ring = Keyhole.join(new Outline(SQUARE, List.of(HOLE)));
    Hand through = hand(Hand.polygon(1, ring.toArray()));
    through.click(200, 50).click(200, 350);
    assertEquals(15_000, area(through, 1), 1e-9);
    assertEquals(15_000, area(through, 1001), 1e-9);
    Hand beside = hand(Hand.polygon(1, ring.toArray()));
    beside.click(120, 50).click(120, 350);
    assertEquals(1, Keyhole.split(ring(beside, 1)).holes().size());
    assertEquals(30_000, area(beside, 1) + area(beside, 1001), 1e-9);
  }

  @Test
  void partsThatAreNotCutStayWithTheLargestPiece() {
    Polygon far = SQUARE.moved(300, 50);
    Annotation two = Annotation.drawn(1, 1, 1, new Segmentation.Polygons(List.of(SQUARE, far)));
    Hand hand = hand(two);
    hand.click(150, 50).click(150, 350);
    assertEquals(30_000 + 40_000, area(hand, 1), 1e-9);
    assertEquals(10_000, area(hand, 1001), 1e-9);
  }

  @Test
  void whatIsSaidOfItIsSaidOfAllPiecesButJointsStayWithOne() {
    Annotation pose =
        Hand.polygon(1, SQUARE.toArray())
            .withCrowd(true)
            .withKeypoints(new Keypoints(120, 120, 2), new Box(100, 100, 200, 200));
    Hand hand = hand(pose);
    hand.click(150, 50).click(150, 350);
    Annotation piece = hand.document.find(1001).orElseThrow();
    assertTrue(piece.iscrowd());
    assertNull(piece.keypoints());
    assertEquals(pose.keypoints(), hand.document.find(1).orElseThrow().keypoints());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void everyPixelOfAMaskGoesToOnePiece(int seed) {
    Random random = new Random(seed);
    Box box = new Box(100, 100, 300, 250);
    Mask mask =
        Rasterizer.mask(Samples.star(box, 40, random), 640, 480)
            .minus(Rasterizer.mask(new Box(230, 200, 30, 30), 640, 480));
    Hand hand = hand(Annotation.drawn(1, 1, 1, new Segmentation.RunLength(mask, true)));
    hand.click(50, 100 + random.nextInt(200)).click(600, 100 + random.nextInt(200));
    assertTrue(hand.document.annotations().size() > 1);
    Mask all = Mask.empty(640, 480);
    long sum = 0;
    for (Annotation a : hand.document.annotations()) {
      Mask piece = ((Segmentation.RunLength) Objects.requireNonNull(a.segmentation())).mask();
      sum += piece.area();
      all = all.or(piece);
    }
    assertEquals(mask, all);
    assertEquals(mask.area(), sum);
  }

  @Test
  void severalAreCutInOneStep() {
    Hand hand =
        hand(
            Hand.polygon(1, SQUARE.toArray()),
            Hand.polygon(2, SQUARE.moved(20, 20).toArray()),
            Hand.box(3, 100, 100, 50, 50));
    hand.selects(1, 2, 3).click(50, 200).click(400, 200);
    assertEquals(5, hand.document.annotations().size());
    assertEquals(1, hand.edits.size());
  }

  @Test
  void withNothingToCutAClickSelects() {
    Hand hand = new Hand(CutTool.IDLE, Hand.polygon(1, SQUARE.toArray()));
    assertEquals("cut.nothing", hand.view().hint().key());
    hand.click(200, 200);
    assertEquals(Selection.of(1), hand.selection);
    assertTrue(hand.tool.isIdle());
    assertEquals("cut.idle", hand.view().hint().key());
  }

  @Test
  void theLineShows() {
    Hand hand = hand(Hand.polygon(1, SQUARE.toArray()));
    hand.click(150, 50).move(150, 200);
    assertEquals(1, hand.marks(Mark.Line.class).size());
  }

  private static Hand hand(Annotation... annotations) {
    return new Hand(CutTool.IDLE, annotations).selects(1);
  }

  private static double area(Hand hand, long id) {
    return hand.document.find(id).orElseThrow().area();
  }

  private static Polygon ring(Hand hand, long id) {
    Segmentation given = hand.document.find(id).orElseThrow().segmentation();
    return ((Segmentation.Polygons) Objects.requireNonNull(given)).parts().getFirst();
  }
}
