package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keyhole;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;

/// Polygons with holes and several parts, cut and laid together on a running window, as they are in
/// the project file afterwards.
class ShapeFlowTest {
  /// A screen pixel may be more than one of the image.
  private static final double NEAR = 1.5;

  /// Four sides of a hundred pixels, each drawn that much too far out or in.
  private static final double AREA_NEAR = 4 * 100 * NEAR;

  private static final Annotation SQUARE =
      Drawing.outline(1, 100, 100, 300, 100, 300, 300, 100, 300);
  private static final Annotation BESIDE =
      Drawing.outline(2, 280, 280, 380, 280, 380, 380, 280, 380);
  private static final Annotation RING =
      Annotation.drawn(
          3,
          1,
          2,
          new Segmentation.Polygons(
              List.of(
                  Keyhole.join(
                      new Outline(
                          new Polygon(20, 340, 140, 340, 140, 460, 20, 460),
                          List.of(new Polygon(60, 380, 100, 380, 100, 420, 60, 420)))))));
  private static final List<Annotation> ALL = List.of(SQUARE, BESIDE, RING);

  @TempDir Path folder;
  private Drawing drawing;
  private Desk desk;

  @BeforeEach
  void begin() {
    drawing = Drawing.begin(folder, SQUARE, BESIDE, RING);
    desk = drawing.desk;
  }

  @AfterEach
  void close() {
    drawing.close();
  }

  @Test
  void aRingBegunWithAltIsCutOut() {
    select(1);
    desk.type(KeyCode.P);
    desk.holding(KeyCode.ALT, () -> desk.clicks(150, 150));
    desk.clicks(250, 150, 250, 250, 150, 250);
    desk.type(KeyCode.ENTER);
    Annotation holed = drawing.await(1, "a hole", a -> !a.equals(SQUARE));
    Outline outline = outlines(holed).getFirst();
    assertEquals(1, outline.holes().size());
    assertFalse(outline.contains(new Point(200, 200)));
    assertTrue(outline.contains(new Point(120, 200)));
    assertEquals(30_000, holed.area(), AREA_NEAR);
    assertEquals(SQUARE.bbox(), holed.bbox());
    assertEquals(List.of(BESIDE, RING), drawing.stored().subList(1, 3));
    drawing.undoTo(ALL);
  }

  @Test
  void aRingBegunWithShiftIsAFurtherPart() {
    select(1);
    desk.type(KeyCode.P);
    desk.holding(KeyCode.SHIFT, () -> desk.clicks(380, 100));
    desk.clicks(480, 100, 480, 200, 380, 200);
    desk.type(KeyCode.ENTER);
    Annotation two = drawing.await(1, "a part more", a -> Drawing.polygons(a).size() == 2);
    assertEquals(Drawing.polygons(SQUARE).getFirst(), Drawing.polygons(two).getFirst());
    assertEquals(50_000, two.area(), AREA_NEAR);
    assertEquals(480, Drawing.bbox(two).right(), NEAR);
    assertEquals(3, drawing.stored().size());
    drawing.undoTo(ALL);
  }

  @Test
  void aPartThatOverlapsGrowsTheObject() {
    select(1);
    desk.type(KeyCode.P);
    desk.holding(KeyCode.SHIFT, () -> desk.clicks(200, 50));
    desk.clicks(250, 50, 250, 200, 200, 200);
    desk.type(KeyCode.ENTER);
    Annotation grown = drawing.await(1, "more", a -> a.area() > SQUARE.area());
    assertEquals(1, Drawing.polygons(grown).size());
    assertEquals(50, Drawing.bbox(grown).y(), NEAR);
    drawing.undoTo(ALL);
  }

  @Test
  void aRingWithAltGivenUpLeavesTheObject() {
    select(1);
    desk.type(KeyCode.P);
    desk.holding(KeyCode.ALT, () -> desk.clicks(150, 150));
    desk.clicks(250, 150, 250, 250);
    desk.type(KeyCode.ESCAPE);
    desk.await("all to be saved", () -> desk.project().label().saved().get());
    assertEquals(ALL, drawing.stored());
  }

  @Test
  void aLineAcrossCutsTheSelectedInTwo() {
    select(1);
    desk.type(KeyCode.C);
    desk.clicks(80, 220, 330, 220);
    List<Annotation> pieces =
        drawing.awaitStored(4).stream().filter(a -> !List.of(2L, 3L).contains(a.id())).toList();
    assertEquals(40_000, pieces.stream().mapToDouble(Annotation::area).sum(), 1);
    assertEquals(24_000, pieces.getFirst().area(), 200 * NEAR);
    assertEquals(1, pieces.getFirst().id());
    assertEquals(SQUARE.categoryId(), pieces.getLast().categoryId());
    assertEquals(
        pieces.stream().map(Annotation::id).collect(Collectors.toSet()), Set.copyOf(selected()));
    drawing.undoTo(ALL);
  }

  @Test
  void aLineThroughTheHoleLeavesTwoPiecesWithout() {
    select(3);
    desk.type(KeyCode.C);
    desk.stroke(10, 400, 80, 400, 155, 400);
    List<Annotation> halves =
        drawing.awaitStored(4).stream().filter(a -> a.categoryId() == 2).toList();
    halves.forEach(a -> assertTrue(outlines(a).getFirst().holes().isEmpty()));
    assertEquals(RING.area(), halves.stream().mapToDouble(Annotation::area).sum(), 1);
    drawing.undoTo(ALL);
  }

  @Test
  void twoBecomeOneOfBothAreas() {
    select(1, 2);
    desk.act("operation.union");
    Annotation both = drawing.awaitStored(2).getFirst();
    assertEquals(1, both.id());
    assertEquals(40_000 + 10_000 - 400, both.area(), 1e-6);
    assertEquals(new Box(100, 100, 280, 280), both.bbox());
    assertEquals(1, Drawing.polygons(both).size());
    drawing.undoTo(ALL);
  }

  @Test
  void aHoleStaysInTheMaskAndInThePolygonMadeOfIt() {
    select(3);
    desk.act("operation.to-mask");
    Annotation painted =
        drawing.await(3, "a mask", a -> a.segmentation() instanceof Segmentation.RunLength);
    Mask mask = Drawing.mask(painted);
    assertTrue(mask.contains(40, 400) && !mask.contains(80, 400));
    assertEquals(RING.area(), (double) mask.area(), 1e-6);
    desk.act("operation.to-polygon");
    Annotation drawn =
        drawing.await(3, "polygons", a -> a.segmentation() instanceof Segmentation.Polygons);
    assertEquals(1, outlines(drawn).getFirst().holes().size());
    assertEquals(mask, Rasterizer.union(Drawing.polygons(drawn), 512, 512));
    drawing.undoTo(List.of(SQUARE, BESIDE, painted));
    drawing.undoTo(ALL);
  }

  private static List<Outline> outlines(Annotation a) {
    return Keyhole.split(Drawing.polygons(a));
  }

  private void select(long... ids) {
    desk.on(() -> desk.project().objects().selection().set(Selection.of(ids)));
  }

  private List<Long> selected() {
    return List.copyOf(desk.project().objects().selection().get().ids());
  }
}
