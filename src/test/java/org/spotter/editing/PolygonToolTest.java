package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.spotter.editing.Hand.polygon;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keyhole;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Drawing polygons.
class PolygonToolTest {
  private static final Modifiers ALT = new Modifiers(false, false, true);
  private final Hand hand = new Hand(PolygonTool.IDLE);

  @Test
  void clicksAndEnterDrawAPolygonOfTheLastCategory() {
    hand.click(100, 50).click(200, 60).click(150, 120).key(KeyEvent.Key.ENTER);
    Annotation drawn = hand.document.annotations().getFirst();
    assertEquals(segments(new Polygon(100, 50, 200, 60, 150, 120)), drawn.segmentation());
    assertEquals(new Box(100, 50, 100, 70), drawn.bbox());
    assertEquals(3250, drawn.area());
    assertEquals(2, drawn.categoryId());
    assertEquals(Selection.of(drawn.id()), hand.selection);
    assertEquals(List.of(new Edit(Edit.Verb.DRAW, Change.add(drawn))), hand.edits);
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void aClickOnTheFirstVertexFinishes() {
    hand.click(100, 50).click(200, 60).click(150, 120).click(103, 54);
    assertEquals(new Polygon(100, 50, 200, 60, 150, 120), only());
  }

  @Test
  void aDoubleClickFinishesWithoutADoubleVertex() {
    hand.click(100, 50).click(200, 60).click(150, 120).click(151, 120);
    assertEquals(new Polygon(100, 50, 200, 60, 150, 120), only());
  }

  @Test
  void aDoubleClickWithTwoVerticesIsNotTheEnd() {
    hand.click(100, 50).click(200, 60).click(200, 60).click(150, 120).key(KeyEvent.Key.ENTER);
    assertEquals(new Polygon(100, 50, 200, 60, 150, 120), only());
  }

  @Test
  void enterWithTooFewVerticesLosesNone() {
    hand.click(100, 50).click(200, 60).key(KeyEvent.Key.ENTER);
    assertFalse(hand.tool.isIdle());
    hand.click(150, 120).key(KeyEvent.Key.ENTER);
    assertEquals(new Polygon(100, 50, 200, 60, 150, 120), only());
  }

  @Test
  void backspaceTakesTheLastVertexBackAndAfterTheFirstGivesUp() {
    hand.click(100, 50).click(200, 60).click(300, 300).key(KeyEvent.Key.BACKSPACE);
    hand.click(150, 120).key(KeyEvent.Key.ENTER);
    assertEquals(new Polygon(100, 50, 200, 60, 150, 120), only());
    hand.click(100, 50).key(KeyEvent.Key.BACKSPACE);
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void backspaceWhileDrawingDeletesNoSelectedObject() {
    hand.click(100, 50).click(200, 60).click(150, 120).key(KeyEvent.Key.ENTER);
    hand.click(300, 300).click(350, 300).key(KeyEvent.Key.BACKSPACE).key(KeyEvent.Key.DELETE);
    assertEquals(1, hand.document.annotations().size());
  }

  @Test
  void escapeGivesUpWithoutAChange() {
    hand.click(100, 50).click(200, 60).click(150, 120).key(KeyEvent.Key.ESCAPE);
    assertTrue(hand.tool.isIdle());
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void theOtherButtonLosesNoVertex() {
    hand.click(100, 50).click(200, 60);
    hand.does(
        new PointerEvent(
            PointerEvent.Action.PRESSED,
            new Point(300, 300),
            1,
            PointerEvent.Button.SECONDARY,
            Modifiers.NONE));
    hand.click(150, 120).key(KeyEvent.Key.ENTER);
    assertEquals(3, only().size());
  }

  @Test
  void aDragDrawsFreehandAndFinishesWhereItBegan() {
    hand.press(300, 200);
    for (int degrees = 1; degrees < 360; degrees++) {
      double angle = Math.toRadians(degrees);
      hand.drag(200 + 100 * Math.cos(angle), 200 + 100 * Math.sin(angle));
    }
    hand.release(300, 199);
    assertEquals(1, hand.edits.size());
    assertTrue(only().size() < 60, () -> only().size() + " vertices are not thinned");
    assertEquals(Math.PI * 100 * 100, only().area(), 300);
  }

  @Test
  void freehandAndClicksMayTakeTurns() {
    hand.click(100, 100).press(200, 100).drag(210, 120).drag(200, 200).release(200, 200);
    assertFalse(hand.tool.isIdle());
    hand.click(100, 200).key(KeyEvent.Key.ENTER);
    assertEquals(new Polygon(100, 100, 200, 100, 210, 120, 200, 200, 100, 200), only());
  }

  @Test
  void anUnsteadyClickIsNoStroke() {
    hand.move(100, 50).press(100, 50).drag(102, 51).release(102, 51);
    hand.click(200, 60).click(150, 120).key(KeyEvent.Key.ENTER);
    assertEquals(new Polygon(100, 50, 200, 60, 150, 120), only());
  }

  @Test
  void theLineFollowsThePointer() {
    hand.click(100, 50).click(200, 60).move(150, 110);
    assertEquals(
        List.of(
            new Mark.Line(
                List.of(new Point(100, 50), new Point(200, 60)), List.of(new Point(150, 110)), 2L)),
        hand.marks(Mark.Line.class));
  }

  @Test
  void verticesStayInsideTheImageAndSnapToItsBorder() {
    hand.click(-20, 3).click(637, 2).click(700, 500).key(KeyEvent.Key.ENTER);
    assertEquals(new Polygon(0, 0, 640, 0, 640, 480), only());
  }

  @Test
  void verticesSnapToANeighboursVertexExactly() {
    Hand beside = new Hand(PolygonTool.IDLE, neighbour());
    beside.click(303, 103).click(420, 110).click(298, 196).key(KeyEvent.Key.ENTER);
    assertEquals(new Polygon(300.125, 100.125, 420, 110, 300, 200), last(beside));
  }

  @Test
  void verticesSnapToANeighboursEdge() {
    Hand beside = new Hand(PolygonTool.IDLE, neighbour());
    beside.click(250, 204);
    assertEquals(List.of(new Mark.Snapped(new Point(250, 200))), beside.marks(Mark.Snapped.class));
    beside.click(280, 260).click(220, 260).key(KeyEvent.Key.ENTER);
    assertEquals(new Polygon(250, 200, 280, 260, 220, 260), last(beside));
  }

  @Test
  void nothingSnapsWithControlOrWhenSnappingIsOff() {
    Hand beside = new Hand(PolygonTool.IDLE, neighbour());
    beside.holding(Modifiers.CONTROL).click(303, 103).holding(Modifiers.NONE);
    beside.settings = beside.settings.withOptions(Options.DEFAULT.withSnap(false));
    beside.click(420, 110).click(298, 196).key(KeyEvent.Key.ENTER);
    assertEquals(new Polygon(303, 103, 420, 110, 298, 196), last(beside));
  }

  @Test
  void shiftFollowsTheSharedBorderTheShorterWay() {
    Hand beside = new Hand(PolygonTool.IDLE, neighbour());
    beside.click(300, 150).holding(Modifiers.SHIFT).move(250, 200);
    assertEquals(
        List.of(new Point(300, 200), new Point(250, 200)),
        beside.marks(Mark.Line.class).getFirst().rubber());
    beside.click(250, 200).holding(Modifiers.NONE).click(400, 300).key(KeyEvent.Key.ENTER);
    assertEquals(new Polygon(300.06, 150, 300, 200, 250, 200, 400, 300), last(beside));
  }

  @Test
  void hiddenNeighboursDoNotCatch() {
    Annotation hidden = neighbour().withStanding(neighbour().standing().withHidden(true));
    Hand beside = new Hand(PolygonTool.IDLE, hidden);
    beside.click(303, 103);
    assertTrue(beside.marks(Mark.Snapped.class).isEmpty());
  }

  @Test
  void withoutACategoryNothingIsDrawnAndTheHintSaysSo() {
    hand.settings = new Settings(null, Set.of(), () -> 1);
    hand.click(100, 50).click(200, 60).click(150, 120).key(KeyEvent.Key.ENTER);
    assertTrue(hand.edits.isEmpty());
    assertEquals("polygon.uncategorised", hand.view().hint().key());
  }

  @Test
  void theHintSaysHowToFinish() {
    hand.click(100, 50);
    assertEquals(Hint.of("polygon.begun", "vest", 1), hand.view().hint());
    hand.click(200, 60).click(150, 120);
    assertEquals(Hint.of("polygon.drawing", "vest", 3), hand.view().hint());
  }

  @Test
  void shiftAddsAPartToTheSelectedPolygon() {
    Hand added = new Hand(PolygonTool.IDLE, neighbour()).selects(1);
    added.holding(Modifiers.SHIFT).click(400, 300).holding(Modifiers.NONE);
    assertEquals(Hint.of("polygon.part", "head", 1), added.view().hint());
    added.click(500, 300).click(450, 400).key(KeyEvent.Key.ENTER);
    assertEquals(1, added.document.annotations().size());
    assertEquals(
        segments(
            new Polygon(200, 100, 300.125, 100.125, 300, 200, 200, 200),
            new Polygon(400, 300, 500, 300, 450, 400)),
        added.document.find(1).orElseThrow().segmentation());
    assertEquals(Edit.Verb.ADD_PART, added.edits.getFirst().verb());
  }

  @Test
  void aPartThatOverlapsGrowsThePolygon() {
    Hand grown = new Hand(PolygonTool.IDLE, square()).selects(1);
    grown.settings = grown.settings.withOptions(Options.DEFAULT.withSnap(false));
    grown.holding(Modifiers.SHIFT).click(250, 150).holding(Modifiers.NONE);
    grown.click(350, 150).click(350, 250).click(250, 250).key(KeyEvent.Key.ENTER);
    assertEquals(1, ((Segmentation.Polygons) segmentation(grown)).parts().size());
    assertEquals(40_000 + 5_000, segmentation(grown).area(), 1e-9);
  }

  @Test
  void altCutsAHoleThatStaysAHole() {
    Hand holed = new Hand(PolygonTool.IDLE, square()).selects(1);
    holed.holding(ALT).click(150, 150).holding(Modifiers.NONE);
    assertEquals("polygon.hole", holed.view().hint().key());
    holed.click(250, 150).click(250, 250).click(150, 250).key(KeyEvent.Key.ENTER);
    Polygon ring = ((Segmentation.Polygons) segmentation(holed)).parts().getFirst();
    assertEquals(1, Keyhole.split(ring).holes().size());
    assertEquals(30_000, segmentation(holed).area(), 1e-9);
    assertEquals(1, holed.edits.size());
  }

  @Test
  void partsAndHolesOfMasksArePixels() {
    Annotation mask =
        square().withSegmentation(Samples.mask(new Box(100, 100, 200, 200), new Random(1)));
    Hand painted = new Hand(PolygonTool.IDLE, mask).selects(1);
    painted.holding(ALT).click(150, 150).holding(Modifiers.NONE);
    painted.click(250, 150).click(250, 250).click(150, 250).key(KeyEvent.Key.ENTER);
    assertEquals(30_000, segmentation(painted).area());
    assertTrue(segmentation(painted) instanceof Segmentation.RunLength);
  }

  @Test
  void aHoleAroundEverythingIsRefusedWithoutLosingTheLine() {
    Hand holed = new Hand(PolygonTool.IDLE, square()).selects(1);
    holed.holding(ALT).click(50, 50).holding(Modifiers.NONE);
    holed.click(350, 50).click(350, 350).click(50, 350).key(KeyEvent.Key.ENTER);
    assertTrue(holed.edits.isEmpty());
    assertFalse(holed.tool.isIdle());
  }

  @Test
  void withNothingSelectedShiftBeginsANewPolygon() {
    hand.holding(Modifiers.SHIFT).click(100, 50).holding(Modifiers.NONE);
    hand.click(200, 60).click(150, 120).key(KeyEvent.Key.ENTER);
    assertEquals(3, only().size());
  }

  @Test
  void whatWentAwayMeanwhileIsNotBroughtBack() {
    Hand holed = new Hand(PolygonTool.IDLE, square()).selects(1);
    holed.holding(ALT).click(150, 150).holding(Modifiers.NONE).click(250, 150).click(250, 250);
    holed.document = holed.document.apply(Change.delete(square()));
    holed.key(KeyEvent.Key.ENTER);
    assertTrue(holed.document.annotations().isEmpty());
  }

  private static Annotation square() {
    return polygon(1, 100, 100, 300, 100, 300, 300, 100, 300);
  }

  private static Segmentation segmentation(Hand hand) {
    return Objects.requireNonNull(hand.document.find(1).orElseThrow().segmentation());
  }

  private static Annotation neighbour() {
    return polygon(1, 200, 100, 300.125, 100.125, 300, 200, 200, 200);
  }

  private Polygon only() {
    assertEquals(1, hand.document.annotations().size());
    return last(hand);
  }

  private static Polygon last(Hand hand) {
    Segmentation drawn = hand.document.annotations().getLast().segmentation();
    return ((Segmentation.Polygons) Objects.requireNonNull(drawn)).parts().getFirst();
  }

  private static Segmentation segments(Polygon... parts) {
    return new Segmentation.Polygons(List.of(parts));
  }
}
