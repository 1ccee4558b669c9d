package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.spotter.editing.Hand.polygon;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keyhole;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Moving, adding and removing the vertices of a polygon.
class VertexTest {
  private static final Modifiers ALT = new Modifiers(false, false, true);
  private static final Polygon SQUARE = new Polygon(100, 100, 300, 100, 300, 300, 100, 300);
  private static final Polygon HOLE = new Polygon(150, 150, 150, 250, 250, 250, 250, 150);
  private final Hand hand = new Hand(SelectTool.IDLE, polygon(1, SQUARE.toArray())).selects(1);

  @Test
  void aDragMovesAVertexInOneStep() {
    hand.drags(302, 299, 352, 329);
    assertEquals(new Polygon(100, 100, 300, 100, 350, 330, 100, 300), ring());
    assertEquals(1, hand.edits.size());
    assertEquals(Edit.Verb.MOVE_VERTEX, hand.edits.getFirst().verb());
    assertEquals(new Box(100, 100, 250, 230), hand.bbox(1));
    assertEquals(ring().area(), hand.document.find(1).orElseThrow().area());
  }

  @Test
  void aClickOnAVertexChoosesItAndChangesNothing() {
    hand.click(301, 301);
    assertTrue(hand.edits.isEmpty());
    assertEquals(List.of(new Point(300, 300)), chosen());
    assertEquals(Hint.of("select.vertices", 1), hand.view().hint());
  }

  @Test
  void aDragOfAnEdgesMiddleDrawsOutAVertex() {
    hand.move(200, 101);
    assertEquals(3, hand.marks(Mark.Vertices.class).size());
    hand.drags(200, 101, 210, 61);
    assertEquals(new Polygon(100, 100, 210, 60, 300, 100, 300, 300, 100, 300), ring());
    assertEquals(Edit.Verb.ADD_VERTEX, hand.edits.getFirst().verb());
    assertEquals(List.of(new Point(210, 60)), chosen());
  }

  @Test
  void theLastEdgeIsAnEdgeToo() {
    hand.drags(100, 200, 80, 200);
    assertEquals(new Polygon(100, 100, 300, 100, 300, 300, 100, 300, 80, 200), ring());
  }

  @Test
  void aClickOnAnEdgesMiddleChangesNothing() {
    hand.click(200, 101);
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void altOrControlOnAnEdgeAddsAVertexThere() {
    hand.holding(ALT).click(150, 102);
    assertEquals(new Polygon(100, 100, 150, 100, 300, 100, 300, 300, 100, 300), ring());
    hand.holding(Modifiers.CONTROL).click(297, 250);
    assertEquals(6, ring().size());
    assertEquals(2, hand.edits.size());
  }

  @Test
  void aDragOfAnEdgeElsewhereMovesTheObject() {
    hand.drags(130, 101, 140, 111);
    assertEquals(SQUARE.moved(10, 10), ring());
  }

  @Test
  void altOnAVertexTakesItAway() {
    hand.holding(ALT).click(300, 300);
    assertEquals(new Polygon(100, 100, 300, 100, 100, 300), ring());
    assertEquals(Edit.Verb.REMOVE_VERTEX, hand.edits.getFirst().verb());
  }

  @Test
  void deleteTakesTheChosenVertexAndNotTheObject() {
    hand.click(300, 300).key(KeyEvent.Key.DELETE);
    assertEquals(new Polygon(100, 100, 300, 100, 100, 300), ring());
  }

  @Test
  void altFramesVerticesWhichThenMoveTogether() {
    hand.holding(ALT).drags(250, 60, 350, 340).holding(Modifiers.NONE);
    assertEquals(2, chosen().size());
    hand.key(KeyEvent.Key.RIGHT);
    hand.drags(301, 100, 321, 100);
    assertEquals(new Polygon(100, 100, 321, 100, 321, 300, 100, 300), ring());
    assertEquals(2, hand.edits.size());
  }

  @Test
  void shiftAddsAVertexToTheChoice() {
    hand.click(300, 300).holding(Modifiers.SHIFT).click(300, 100);
    assertEquals(2, chosen().size());
    hand.key(KeyEvent.Key.DOWN);
    assertEquals(new Polygon(100, 100, 300, 110, 300, 310, 100, 300), ring());
  }

  @Test
  void escapeChoosesNoneFirstAndDeselectsThen() {
    hand.click(300, 300).key(KeyEvent.Key.ESCAPE);
    assertTrue(chosen().isEmpty());
    assertEquals(Selection.of(1), hand.selection);
    hand.key(KeyEvent.Key.ESCAPE);
    assertEquals(Selection.NONE, hand.selection);
  }

  @Test
  void escapeGivesUpTheDrag() {
    hand.move(300, 300).press(300, 300).drag(340, 340).key(KeyEvent.Key.ESCAPE).release(340, 340);
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void aVertexSnapsToANeighbourAndToTheBorder() {
    Hand two =
        new Hand(
                SelectTool.IDLE,
                polygon(1, SQUARE.toArray()),
                polygon(2, 400.25, 100, 500, 100, 400.25, 300))
            .selects(1);
    two.drags(300, 100, 396, 103);
    assertEquals(400.25, ring(two).x(1));
    two.drags(100, 100, 3, 2);
    assertEquals(new Point(0, 0), ring(two).vertex(0));
  }

  @Test
  void verticesStayInsideTheImage() {
    hand.drags(300, 300, 900, 700);
    assertEquals(new Polygon(100, 100, 300, 100, 640, 480, 100, 300), ring());
  }

  @Test
  void aHoleIsEditedAsAHole() {
    Hand holed = holed();
    holed.drags(250, 250, 270, 260);
    Outline after = Keyhole.split(ring(holed)).normal();
    Polygon moved = new Polygon(150, 150, 150, 250, 270, 260, 250, 150);
    assertEquals(new Outline(SQUARE, List.of(moved)).normal(), after);
    assertEquals(List.of(new Point(270, 260)), chosen(holed));
  }

  @Test
  void bridgesToHolesHaveNoHandles() {
    Hand holed = holed();
    holed.move(125, 200);
    assertEquals(
        8,
        holed.marks(Mark.Vertices.class).stream()
            .filter(v -> v.look() == Mark.Vertices.Look.PLAIN)
            .mapToInt(v -> v.at().size())
            .sum());
    assertTrue(
        holed.marks(Mark.Vertices.class).stream()
            .noneMatch(v -> v.look() == Mark.Vertices.Look.MIDDLE));
  }

  @Test
  void aHoleOfTwoVerticesIsNoneAnyMore() {
    Hand holed = holed();
    holed.holding(ALT).click(150, 150).click(250, 150);
    assertEquals(SQUARE, ring(holed));
    assertEquals(2, holed.edits.size());
  }

  @Test
  void partsThatAreNotTouchedKeepTheirNumbers() {
    Polygon odd = new Polygon(400.123456, 50, 400.123456, 50, 420, 50, 430, 90);
    Annotation parts = Annotation.drawn(1, 1, 1, new Segmentation.Polygons(List.of(odd, SQUARE)));
    Hand two = new Hand(SelectTool.IDLE, parts).selects(1);
    two.drags(300, 300, 310, 310);
    assertEquals(odd, ring(two));
  }

  @Test
  void whatAnUndoMovedIsNotTakenForWhatWasChosen() {
    hand.drags(300, 300, 350, 330);
    hand.document = hand.document.apply(hand.edits.getFirst().change().inverse());
    assertTrue(chosen().isEmpty());
    hand.key(KeyEvent.Key.ESCAPE);
    assertEquals(Selection.NONE, hand.selection);
  }

  @Test
  void ofVeryManyVerticesOnlyThoseNearThePointerHaveHandles() {
    Hand many = many();
    many.move(10, 10);
    assertEquals(0, shown(many));
    many.move(600, 240);
    assertEquals(0, shown(many), "too dense to mean one");
    many.drags(600, 240, 590, 240);
    assertEquals(Edit.Verb.MOVE, many.edits.getFirst().verb());
    many.pixel = 1.0 / 64;
    many.move(590, 240);
    assertTrue(shown(many) > 4 && shown(many) <= 250, () -> shown(many) + " handles");
    many.drags(590, 240, 592, 240);
    assertEquals(Edit.Verb.MOVE_VERTEX, many.edits.get(1).verb());
    assertEquals(20_000, ring(many).size());
  }

  @Test
  void lockedPolygonsHaveNoHandles() {
    hand.does(new LockSelected()).selects(1).move(300, 300);
    assertTrue(hand.marks(Mark.Vertices.class).isEmpty());
    hand.drags(300, 300, 350, 350);
    assertEquals(1, hand.edits.size());
  }

  private static Hand many() {
    double[] xy = new double[40_000];
    for (int i = 0; i < 20_000; i++) {
      double angle = 2 * Math.PI * i / 20_000;
      xy[2 * i] = 320 + 280 * Math.cos(angle);
      xy[2 * i + 1] = 240 + 200 * Math.sin(angle);
    }
    return new Hand(SelectTool.IDLE, polygon(1, xy)).selects(1);
  }

  private static long shown(Hand hand) {
    return hand.marks(Mark.Vertices.class).stream()
        .filter(v -> v.look() == Mark.Vertices.Look.PLAIN)
        .mapToLong(v -> v.at().size())
        .sum();
  }

  private static Hand holed() {
    Polygon ring = Keyhole.join(new Outline(SQUARE, List.of(HOLE)));
    assertFalse(ring.equals(SQUARE));
    return new Hand(SelectTool.IDLE, polygon(1, ring.toArray())).selects(1);
  }

  private List<Point> chosen() {
    return chosen(hand);
  }

  private static List<Point> chosen(Hand hand) {
    return hand.marks(Mark.Vertices.class).stream()
        .filter(v -> v.look() == Mark.Vertices.Look.CHOSEN)
        .flatMap(v -> v.at().stream())
        .toList();
  }

  private Polygon ring() {
    return ring(hand);
  }

  private static Polygon ring(Hand hand) {
    Segmentation segmentation = hand.document.find(1).orElseThrow().segmentation();
    return ((Segmentation.Polygons) Objects.requireNonNull(segmentation)).parts().getFirst();
  }
}
