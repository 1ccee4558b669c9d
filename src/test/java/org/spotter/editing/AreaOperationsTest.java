package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keyhole;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;

/// What operations do to polygons and masks.
class AreaOperationsTest {
  private static final Polygon SQUARE = new Polygon(100, 100, 300, 100, 300, 300, 100, 300);
  private static final Polygon HOLE = new Polygon(150, 150, 150, 250, 250, 250, 250, 150);
  private static final Polygon SPECK = new Polygon(110, 110, 110, 115, 115, 115, 115, 110);
  private static final Polygon ISLAND = new Polygon(400, 100, 410, 100, 410, 110, 400, 110);

  @Test
  void aPolygonWithAHoleBecomesAMaskAndBackWithoutLosingIt() {
    Hand hand = polygons(Keyhole.join(new Outline(SQUARE, List.of(HOLE)))).does(new ToMask());
    assertEquals(30_000, mask(hand).area());
    assertEquals(30_000, hand.document.find(1).orElseThrow().area());
    hand.does(new ToPolygon());
    assertEquals(
        new Outline(SQUARE, List.of(HOLE)).normal(),
        Keyhole.split(parts(hand)).getFirst().normal());
    assertEquals(2, hand.edits.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aMaskIsTheSameAfterBeingPolygons(int seed) {
    Random random = new Random(seed);
    Mask mask = Mask.empty(640, 480);
    for (int i = 0; i < 12; i++) {
      mask =
          mask.xor(
              Rasterizer.mask(
                  Samples.star(
                      new Box(random.nextInt(400), random.nextInt(300), 200, 150), 9, random),
                  640,
                  480));
    }
    Hand hand = masked(mask).does(new ToPolygon()).does(new ToMask());
    assertEquals(mask, mask(hand));
  }

  @Test
  void aPaintedMaskIsNoCrowd() {
    Hand hand = polygons(SQUARE).does(new ToMask());
    assertFalse(hand.document.find(1).orElseThrow().iscrowd());
  }

  @Test
  void holesOfPolygonsAreFilledAllOrSmallOnes() {
    Outline holed = new Outline(SQUARE, List.of(HOLE, SPECK));
    Hand hand = polygons(Keyhole.join(holed), ISLAND).does(FillHoles.SMALL);
    assertEquals(
        new Outline(SQUARE, List.of(HOLE)).normal(),
        Keyhole.split(parts(hand)).getFirst().normal());
    assertEquals(ISLAND, parts(hand).get(1));
    hand.does(FillHoles.ALL);
    assertEquals(List.of(SQUARE, ISLAND), parts(hand));
    hand.does(FillHoles.ALL);
    assertEquals(2, hand.edits.size());
  }

  @Test
  void holesOfMasksAreFilledAllOrSmallOnes() {
    Mask mask = pixels(SQUARE).minus(pixels(HOLE)).minus(pixels(SPECK));
    Hand hand = masked(mask).does(FillHoles.SMALL);
    assertEquals(pixels(SQUARE).minus(pixels(HOLE)), mask(hand));
    assertEquals(pixels(SQUARE), mask(hand.does(FillHoles.ALL)));
  }

  @Test
  void smallIslandsOfPolygonsGoAndTheOthersKeepTheirNumbers() {
    Polygon second = SQUARE.moved(250, 0);
    Hand hand = polygons(ISLAND, SQUARE, second.moved(0.123456789, 0)).does(DropIslands.SMALL);
    assertEquals(List.of(SQUARE, second.moved(0.123456789, 0)), parts(hand));
  }

  @Test
  void smallIslandsOfMasksGoOrAllButTheLargestPart() {
    Polygon half = new Polygon(400, 200, 500, 200, 500, 300, 400, 300);
    Mask all = pixels(SQUARE).or(pixels(half)).or(pixels(ISLAND));
    Hand hand = masked(all).does(DropIslands.SMALL);
    assertEquals(pixels(SQUARE).or(pixels(half)), mask(hand));
    assertEquals(pixels(SQUARE), mask(hand.does(DropIslands.ALL_BUT_LARGEST)));
  }

  @Test
  void openingTakesSpecksAndClosingFillsCracks() {
    Mask crack = pixels(new Polygon(198, 100, 200, 100, 200, 300, 198, 300));
    Mask speck = pixels(new Polygon(400, 100, 402, 100, 402, 102, 400, 102));
    Hand hand = masked(pixels(SQUARE).minus(crack).or(speck)).does(RoundSelected.CLOSE);
    assertTrue(mask(hand).contains(199, 200));
    hand.does(RoundSelected.OPEN);
    assertFalse(mask(hand).contains(401, 101));
    assertTrue(mask(hand).contains(200, 200));
  }

  @Test
  void nothingIsTakenAwayWholly() {
    Hand hand =
        masked(pixels(new Polygon(400, 100, 402, 100, 402, 102, 400, 102)))
            .does(RoundSelected.OPEN);
    assertEquals(4, mask(hand).area());
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void severalAreOneStep() {
    Annotation[] three =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> Hand.polygon(i, SQUARE.moved(10 * i, 0).toArray()))
            .toArray(Annotation[]::new);
    Hand hand = new Hand(SelectTool.IDLE, three).selects(1, 2, 3).does(new ToMask());
    assertEquals(1, hand.edits.size());
    assertEquals(new Edit.Verb("to-mask"), hand.edits.getFirst().verb());
  }

  @Test
  void boxesAndSkeletonsHaveNoPixelsToWorkOn() {
    Hand hand = new Hand(SelectTool.IDLE, Hand.box(1, 10, 10, 50, 50)).selects(1);
    for (Operation operation :
        List.of(new ToMask(), new ToPolygon(), FillHoles.ALL, RoundSelected.OPEN)) {
      assertFalse(operation.isPossible(hand.scene()), operation.name());
    }
  }

  private static Hand polygons(Polygon... parts) {
    return shaped(new Segmentation.Polygons(List.of(parts)));
  }

  private static Hand masked(Mask mask) {
    return shaped(new Segmentation.RunLength(mask, true));
  }

  private static Hand shaped(Segmentation segmentation) {
    return new Hand(SelectTool.IDLE, Annotation.drawn(1, 1, 1, segmentation)).selects(1);
  }

  private static Mask pixels(Polygon ring) {
    return Rasterizer.mask(ring, 640, 480);
  }

  private static Mask mask(Hand hand) {
    return ((Segmentation.RunLength) segmentation(hand)).mask();
  }

  private static List<Polygon> parts(Hand hand) {
    return ((Segmentation.Polygons) segmentation(hand)).parts();
  }

  private static Segmentation segmentation(Hand hand) {
    return Objects.requireNonNull(hand.document.find(1).orElseThrow().segmentation());
  }
}
