package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// The arithmetic of zoom and pan.
class ViewportTest {
  private final Viewport view = Viewport.EMPTY.resized(1000, 800).withImage(640, 480);

  @Test
  void aPictureIsFittedWithAMarginAndCentred() {
    assertEquals((1000 - 32) / 640.0, view.scale(), 1e-9);
    assertEquals(16, view.x());
    assertEquals(Math.rint((800 - 480 * view.scale()) / 2), view.y());
    assertTrue(view.fitted());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 2.2, 7, 30, 64})
  void zoomKeepsWhatIsUnderThePointer(double scale) {
    Point at = new Point(700, 300);
    Point before = view.toImage(at.x(), at.y());
    Point after = view.zoomedAt(at, scale).toImage(at.x(), at.y());
    assertEquals(before.x(), after.x(), 0.51 / scale);
    assertEquals(before.y(), after.y(), 0.51 / scale);
  }

  @Test
  void zoomHasLimits() {
    assertEquals(64, view.zoomedAt(view.middle(), 1e6).scale());
    assertEquals(0.25, view.zoomedAt(view.middle(), 1e-6).scale(), 1e-9);
  }

  @Test
  void aPieceOfThePictureStaysInView() {
    Viewport far = view.panned(1e6, -1e6);
    assertEquals(1000 - 48, far.x());
    assertEquals(48, far.screenY(480), 1);
  }

  @Test
  void aFittedPictureStaysFittedWhenTheViewChanges() {
    assertEquals(view.resized(500, 900).fit(), view.resized(500, 900));
  }

  @Test
  void whatIsInTheMiddleStaysThereWhenTheViewChanges() {
    Viewport zoomed = view.zoomedAt(new Point(200, 200), 4);
    Point before = zoomed.toImage(500, 400);
    Viewport resized = zoomed.resized(600, 500);
    Point after = resized.toImage(300, 250);
    assertEquals(before.x(), after.x(), 0.2);
    assertEquals(before.y(), after.y(), 0.2);
    assertFalse(resized.fitted());
  }

  @Test
  void zoomToAPartShowsItInTheMiddleButNotLargerThanFourTimes() {
    Viewport near = view.zoomedTo(new Box(100, 100, 10, 10));
    assertEquals(4, near.scale());
    assertEquals(105, near.toImage(500, 400).x(), 0.2);
    Viewport wide = view.zoomedTo(new Box(0, 0, 640, 100));
    assertTrue(wide.visible().width() > 640);
  }

  @Test
  void screenAndImageAreInverse() {
    Viewport zoomed = view.zoomedAt(new Point(200, 200), 3.7).panned(13, -7);
    Point p = zoomed.toImage(123, 456);
    assertEquals(123, zoomed.screenX(p.x()), 1e-9);
    assertEquals(456, zoomed.screenY(p.y()), 1e-9);
    assertEquals(1 / 3.7, zoomed.pixel(), 1e-12);
  }

  @Test
  void withoutAPictureOrASizeNothingBreaks() {
    Viewport none = Viewport.EMPTY.fit().panned(3, 3).zoomedAt(new Point(1, 1), 2);
    assertTrue(none.isEmpty());
    assertTrue(Viewport.EMPTY.withImage(640, 480).isEmpty());
    assertTrue(Viewport.EMPTY.withImage(640, 480).resized(1000, 800).fitted());
  }

  @Test
  void pannedViewsDifferInNothingElse() {
    assertTrue(view.panned(5, 5).isPanOf(view));
    assertFalse(view.zoomedAt(view.middle(), 3).isPanOf(view));
  }
}
