package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Outlines along edges.
class ScissorsToolTest {
  private final Hand hand = new Hand(ScissorsTool.IDLE);

  @Test
  void theLineFollowsTheEdgesToThePointer() {
    hand.click(100, 100).move(200, 100);
    assertEquals(new Request.Trail(new Point(100, 100), new Point(200, 100)), hand.asked);
    hand.answers(path(100, 100, 150, 80, 200, 100));
    assertEquals(
        List.of(new Point(100, 100), new Point(150, 80), new Point(200, 100)),
        hand.marks(Mark.Line.class).getFirst().rubber());
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void clicksFixTheWayAndAClickOnTheFirstPointClosesItToAPolygon() {
    triangle();
    hand.click(101, 101);
    assertTrue(hand.edits.isEmpty(), "the last leg is not found yet");
    hand.answers(path(200, 200, 140, 190, 100, 100));
    assertEquals(
        List.of(new Polygon(100, 100, 150, 80, 200, 100, 210, 150, 200, 200, 140, 190)), parts());
    assertEquals(1, hand.edits.size());
    assertEquals(2, hand.last().categoryId());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void enterAndADoubleClickCloseItToo() {
    triangle();
    hand.key(KeyEvent.Key.ENTER).answers(new Answer.Failed());
    assertEquals(1, hand.edits.size());
    triangle();
    hand.click(200, 200).answers(new Answer.Failed());
    assertEquals(2, hand.edits.size());
  }

  @Test
  void aClickBeforeTheWayIsFoundWaitsForIt() {
    hand.click(100, 100).click(200, 100);
    assertEquals(new Request.Trail(new Point(100, 100), new Point(200, 100)), hand.asked);
    assertEquals(Cursor.BUSY, hand.view().cursor());
    hand.move(300, 300);
    assertEquals(
        new Request.Trail(new Point(100, 100), new Point(200, 100)),
        hand.asked,
        "the pointer's way would take its place");
    hand.answers(path(100, 100, 150, 80, 200, 100));
    assertEquals(3, hand.marks(Mark.Line.class).getFirst().points().size());
    hand.move(310, 300);
    assertEquals(new Request.Trail(new Point(200, 100), new Point(310, 300)), hand.asked);
  }

  @Test
  void whereNoWayIsFoundTheLineIsStraight() {
    hand.click(100, 100).move(200, 100).answers(new Answer.Failed());
    assertEquals(
        List.of(new Point(100, 100), new Point(200, 100)),
        hand.marks(Mark.Line.class).getFirst().rubber());
  }

  @Test
  void backspaceTakesTheLastClickBackAndInTheEndAll() {
    triangle();
    hand.key(KeyEvent.Key.BACKSPACE);
    assertEquals(
        List.of(new Point(100, 100), new Point(200, 100)),
        hand.marks(Mark.Vertices.class).getFirst().at());
    hand.key(KeyEvent.Key.BACKSPACE).key(KeyEvent.Key.BACKSPACE);
    assertTrue(hand.tool.isIdle());
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void escapeGivesUpAndALateAnswerChangesNothing() {
    triangle();
    hand.key(KeyEvent.Key.ENTER).key(KeyEvent.Key.ESCAPE);
    hand.answers(path(200, 200, 140, 190, 100, 100));
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void theOutlineStaysInsideTheImage() {
    hand.click(-20, 10);
    click(300, -9, path(0, 10, 150, -30, 300, 0));
    click(300, 200, path(300, 0, 300, 200));
    hand.key(KeyEvent.Key.ENTER).answers(new Answer.Failed());
    assertEquals(List.of(new Polygon(0, 10, 150, 0, 300, 0, 300, 200)), parts());
  }

  private void triangle() {
    hand.click(100, 100);
    click(200, 100, path(100, 100, 150, 80, 200, 100));
    click(200, 200, path(200, 100, 210, 150, 200, 200));
  }

  private void click(double x, double y, Answer.Path way) {
    hand.move(x, y).answers(way).click(x, y);
  }

  private static Answer.Path path(double... xy) {
    return new Answer.Path(new Polygon(xy).vertices());
  }

  private List<Polygon> parts() {
    return assertInstanceOf(Segmentation.Polygons.class, hand.last().segmentation()).parts();
  }
}
