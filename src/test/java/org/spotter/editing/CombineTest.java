package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// Uniting, subtracting, intersecting, simplifying and smoothing.
class CombineTest {
  private static final Polygon SQUARE = new Polygon(100, 100, 300, 100, 300, 300, 100, 300);
  private static final Image IMAGE = Hand.IMAGE;

  static Stream<Random> randoms() {
    return IntStream.range(0, 25).mapToObj(Random::new);
  }

  @Test
  void unitingMakesOneOfAllAndTheFirstStays() {
    Hand hand = squares().selects(2, 1).does(Combine.UNION);
    assertEquals(1, hand.document.annotations().size());
    assertEquals(70_000, area(hand, 2), 1e-9);
    assertEquals(Selection.of(2), hand.selection);
    assertEquals(1, hand.edits.size());
  }

  @Test
  void subtractingTakesTheOthersFromTheFirstAndLeavesThem() {
    Hand hand = squares().selects(1, 2).does(Combine.SUBTRACT);
    assertEquals(30_000, area(hand, 1), 1e-9);
    assertEquals(40_000, area(hand, 2));
  }

  @Test
  void intersectingKeepsWhatTheFirstSharesWithTheOthers() {
    Hand hand = squares().selects(1, 2).does(Combine.INTERSECT);
    assertEquals(10_000, area(hand, 1), 1e-9);
    assertEquals(new Box(200, 200, 100, 100), hand.bbox(1));
  }

  @Test
  void aBoxLendsItsAreaButHasNone() {
    Hand hand =
        new Hand(SelectTool.IDLE, Hand.polygon(1, SQUARE.toArray()), Hand.box(2, 150, 150, 50, 50));
    hand.selects(1, 2).does(Combine.SUBTRACT);
    assertEquals(37_500, area(hand, 1), 1e-9);
    assertFalse(Combine.UNION.isPossible(hand.selects(2, 1).scene()));
  }

  @Test
  void nothingIsLeftWithoutAnything() {
    Hand hand = squares().selects(1, 1);
    assertFalse(Combine.SUBTRACT.isPossible(hand.scene()));
    Hand same =
        new Hand(
            SelectTool.IDLE, Hand.polygon(1, SQUARE.toArray()), Hand.polygon(2, SQUARE.toArray()));
    same.selects(1, 2).does(Combine.SUBTRACT);
    assertTrue(same.edits.isEmpty());
  }

  @Test
  void whatIsLockedIsNotUnitedAway() {
    Hand hand = squares().selects(2).does(new LockSelected()).selects(1, 2);
    assertFalse(Combine.UNION.isPossible(hand.scene()));
    assertTrue(Combine.SUBTRACT.isPossible(hand.scene()));
  }

  /// Against the pixels, which know nothing of polygons.
  @ParameterizedTest
  @MethodSource("randoms")
  void polygonsCombineAsTheirPixelsDo(Random random) {
    Segmentation a = Samples.polygons(box(random), random);
    Segmentation b = Samples.polygons(box(random), random);
    for (Combine combine : Stream.of(Combine.UNION, Combine.SUBTRACT, Combine.INTERSECT).toList()) {
      Mask wanted = masks(combine, Areas.mask(a, IMAGE), Areas.mask(b, IMAGE));
      Mask found = combined(combine, a, b);
      long slack = Math.round(length(a) + length(b)) / 8 + 4;
      boolean refused = wanted.area() <= slack && found.equals(Areas.mask(a, IMAGE));
      assertTrue(
          refused || wanted.xor(found).area() <= slack,
          () -> combine.name() + " differs by " + wanted.xor(found).area());
    }
  }

  @ParameterizedTest
  @MethodSource("randoms")
  void aMaskCombinesWithPolygonsPixelByPixel(Random random) {
    Segmentation a = Samples.mask(box(random), random);
    Segmentation b = Samples.polygons(box(random), random);
    for (Combine combine : Stream.of(Combine.UNION, Combine.SUBTRACT, Combine.INTERSECT).toList()) {
      Mask wanted = masks(combine, Areas.mask(a, IMAGE), Areas.mask(b, IMAGE));
      assertEquals(wanted.isEmpty() ? Areas.mask(a, IMAGE) : wanted, combined(combine, a, b));
    }
  }

  @Test
  void simplifyingGoesAStepFurtherEachTimeAndEnds() {
    Hand hand = new Hand(SelectTool.IDLE, circle()).selects(1);
    int before = vertices(hand);
    double area = area(hand, 1);
    hand.does(new SimplifySelected());
    assertTrue(vertices(hand) <= 0.9 * before);
    for (int i = 0; i < 30; i++) {
      hand.does(new SimplifySelected());
    }
    assertTrue(hand.edits.size() < 30);
    assertEquals(area, area(hand, 1), 0.05 * area);
  }

  @Test
  void simplifyingATriangleChangesNothing() {
    Hand hand = new Hand(SelectTool.IDLE, Hand.polygon(1, 100, 100, 300, 100, 200, 300)).selects(1);
    assertTrue(hand.does(new SimplifySelected()).edits.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("randoms")
  void smoothingRoundsCornersAndHardlyChangesTheArea(Random random) {
    Annotation mask =
        Annotation.drawn(
            1, 1, 1, Areas.polygons(Areas.outlines(Samples.mask(box(random), random))));
    Hand hand = new Hand(SelectTool.IDLE, mask).selects(1).does(new SmoothSelected());
    assertEquals(1, hand.edits.size());
    assertEquals(mask.area(), area(hand, 1), 0.05 * mask.area() + 20);
  }

  @Test
  void openingAPolygonTakesItsSpikeAndLeavesItsCorners() {
    Polygon spiked =
        new Polygon(100, 100, 300, 100, 300, 199, 400, 200, 300, 201, 300, 300, 100, 300);
    Hand hand = new Hand(SelectTool.IDLE, Hand.polygon(1, spiked.toArray())).selects(1);
    hand.does(RoundSelected.OPEN);
    assertEquals(40_000, area(hand, 1), 60);
    assertTrue(hand.bbox(1).right() < 302);
  }

  private static Hand squares() {
    return new Hand(
        SelectTool.IDLE,
        Hand.polygon(1, SQUARE.toArray()),
        Hand.polygon(2, SQUARE.moved(100, 100).toArray()));
  }

  private static Annotation circle() {
    double[] xy = new double[2000];
    for (int i = 0; i < 1000; i++) {
      xy[2 * i] = 300 + 150 * Math.cos(i * Math.PI / 500);
      xy[2 * i + 1] = 200 + 150 * Math.sin(i * Math.PI / 500);
    }
    return Hand.polygon(1, xy);
  }

  private static Box box(Random random) {
    return new Box(100 + random.nextInt(100), 100 + random.nextInt(100), 120, 90);
  }

  private static Mask combined(Combine combine, Segmentation a, Segmentation b) {
    Hand hand =
        new Hand(SelectTool.IDLE, Annotation.drawn(1, 1, 1, a), Annotation.drawn(2, 1, 1, b))
            .selects(1, 2);
    hand.does(combine);
    return Areas.mask(
        Objects.requireNonNull(hand.document.find(1).orElseThrow().segmentation()), IMAGE);
  }

  private static Mask masks(Combine combine, Mask a, Mask b) {
    return switch (combine.how()) {
      case UNION -> a.or(b);
      case SUBTRACT -> a.minus(b);
      case INTERSECT -> a.and(b);
    };
  }

  private static double length(Segmentation s) {
    return ((Segmentation.Polygons) s)
        .parts().stream()
            .mapToDouble(p ->
                IntStream.range(0, p.size())
                    .mapToDouble(i -> p.vertex(i).distance(p.vertex((i + 1) % p.size())))
                    .sum())
            .sum();
  }

  private static double area(Hand hand, long id) {
    return hand.document.find(id).orElseThrow().area();
  }

  private static int vertices(Hand hand) {
    return hand.document.rings(1).orElseThrow().size();
  }
}
