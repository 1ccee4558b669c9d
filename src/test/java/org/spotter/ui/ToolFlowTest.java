package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.editing.Options;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// Every tool worked with pointer and keys on a running window; what counts is what is in the
/// project file afterwards, and that one undo takes it back.
class ToolFlowTest {
  /// A screen pixel may be more than one of the image.
  private static final double NEAR = 1.5;

  @TempDir Path folder;
  private Drawing drawing;
  private Desk desk;

  @BeforeEach
  void begin() {
    drawing = Drawing.begin(folder);
    desk = drawing.desk;
  }

  @AfterEach
  void close() {
    drawing.close();
  }

  @Test
  void aBoxByADragAndByTwoClicks() {
    desk.type(KeyCode.W);
    desk.stroke(100, 100, 150, 160, 200, 180);
    assertBox(100, 100, 100, 80, only());
    desk.clicks(300, 300, 350, 380);
    assertBox(300, 300, 50, 80, drawing.awaitStored(2).getLast());
    desk.act("edit.undo");
    drawing.awaitStored(1);
    drawing.undoTo(List.of());
  }

  @Test
  void aBoxByItsOutermostPoints() {
    desk.type(KeyCode.W);
    desk.click("option-extremes");
    desk.clicks(150, 100, 220, 150, 160, 260, 90, 170);
    assertBox(90, 100, 130, 160, only());
    drawing.undoTo(List.of());
  }

  @Test
  void escapeLeavesNothing() {
    desk.type(KeyCode.P);
    desk.clicks(100, 100, 200, 100, 200, 200);
    desk.type(KeyCode.ESCAPE);
    desk.type(KeyCode.W);
    desk.clicks(100, 100);
    desk.type(KeyCode.ESCAPE);
    desk.await("all to be saved", () -> desk.project().label().saved().get());
    assertEquals(List.of(), drawing.stored());
  }

  @Test
  void aPolygonByClicksIsFinishedByEnterAndALastVertexIsTakenBack() {
    desk.type(KeyCode.P);
    desk.clicks(100, 100, 200, 100, 200, 200, 50, 300);
    desk.type(KeyCode.BACK_SPACE);
    desk.clicks(100, 200);
    desk.type(KeyCode.ENTER);
    Annotation a = only();
    Polygon polygon = Drawing.polygons(a).getFirst();
    assertEquals(4, polygon.size());
    assertBox(100, 100, 100, 100, a);
    drawing.undoTo(List.of());
  }

  @Test
  void theKeyToDrawAgainTakesTheLastDrawingToolAndFinishes() {
    desk.type(KeyCode.P);
    desk.type(KeyCode.V);
    desk.type(KeyCode.N);
    assertEquals("polygon", desk.bench().tools().tool().get());
    desk.clicks(100, 100, 200, 100, 200, 200);
    desk.type(KeyCode.N);
    assertEquals(3, Drawing.polygons(only()).getFirst().size());
  }

  @Test
  void verticesAreInsertedMovedAndRemoved() {
    Annotation first = triangle();
    desk.type(KeyCode.V);
    desk.stroke(200, 100, 200, 80, 200, 60);
    Annotation four = drawing.await(first.id(), "a vertex more", a -> vertices(a) == 4);
    assertEquals(60, Drawing.bbox(four).y(), NEAR);
    desk.clicks(200, 60);
    desk.type(KeyCode.DELETE);
    Annotation three = drawing.await(first.id(), "a vertex less", a -> vertices(a) == 3);
    assertEquals(100, Drawing.bbox(three).y(), NEAR);
    drawing.undoTo(List.of(four));
    desk.act("edit.undo");
    desk.await("the first shape", () -> drawing.stored().equals(List.of(first)));
  }

  @Test
  void theBrushPaintsAndErases() {
    desk.on(() -> desk.bench().tools().options().set(Options.DEFAULT.withBrush(40)));
    desk.type(KeyCode.B);
    desk.stroke(100, 200, 200, 200, 300, 200);
    Annotation painted = only();
    Mask mask = Drawing.mask(painted);
    assertTrue(mask.contains(200, 200) && mask.contains(200, 185) && !mask.contains(200, 230));
    assertEquals((double) mask.area(), painted.area(), 1e-9);
    desk.stroke(MouseButton.SECONDARY, 200, 150, 200, 250);
    Annotation erased = drawing.await(painted.id(), "less", a -> a.area() < painted.area());
    assertTrue(!Drawing.mask(erased).contains(200, 200));
    drawing.undoTo(List.of(painted));
    desk.act("edit.undo");
    drawing.awaitStored(0);
  }

  @Test
  void aHoleIsFilledAndAnIslandTakenAwayByAClick() {
    desk.on(() -> desk.bench().tools().options().set(Options.DEFAULT.withBrush(20)));
    desk.type(KeyCode.B);
    desk.stroke(100, 100, 200, 100, 200, 200, 100, 200, 100, 100);
    Annotation ring = only();
    desk.type(KeyCode.G);
    desk.clicks(150, 150);
    Annotation full = drawing.await(ring.id(), "the hole filled", a -> a.area() > ring.area());
    assertTrue(Drawing.mask(full).contains(150, 150));
    drawing.undoTo(List.of(ring));
  }

  @Test
  void aSkeletonIsPlacedByABoxAndAJointIsDragged() {
    choose(3);
    desk.type(KeyCode.K);
    desk.stroke(100, 100, 150, 150, 200, 300);
    Annotation arm = only();
    Keypoints placed = joints(arm);
    assertEquals(3, placed.labelled());
    desk.type(KeyCode.V);
    desk.clicks(placed.x(1), placed.y(1));
    desk.stroke(placed.x(1), placed.y(1), 160, 180, 180, 190);
    Annotation moved =
        drawing.await(arm.id(), "the joint moved", a -> Math.abs(joints(a).x(1) - 180) < NEAR);
    assertEquals(190, joints(moved).y(1), NEAR);
    assertEquals(placed.x(0), joints(moved).x(0));
    drawing.undoTo(List.of(arm));
  }

  @Test
  void aSkeletonIsGuidedJointByJointWithItsVisibility() {
    choose(3);
    desk.type(KeyCode.K);
    desk.click("option-guided");
    desk.clicks(100, 100);
    desk.clicks(MouseButton.SECONDARY, 150, 150);
    desk.type(KeyCode.DIGIT0);
    Keypoints joints = joints(only());
    assertArrayEquals(
        new double[] {2, 1, 0},
        new double[] {joints.visibility(0), joints.visibility(1), joints.visibility(2)});
    assertEquals(100, joints.x(0), NEAR);
    assertEquals(150, joints.y(1), NEAR);
    drawing.undoTo(List.of());
  }

  @Test
  void copiesComeOntoTheNextImageAndBeside() {
    desk.type(KeyCode.W);
    desk.stroke(100, 100, 150, 160, 200, 180);
    Annotation box = only();
    desk.type(KeyCode.CONTROL, KeyCode.C);
    desk.type(KeyCode.CONTROL, KeyCode.D);
    drawing.awaitStored(2);
    desk.type(KeyCode.D);
    desk.await("the next image", () -> shown() == 2);
    desk.type(KeyCode.CONTROL, KeyCode.V);
    desk.await("the copy", () -> drawing.stored(2).size() == 1);
    assertEquals(box.bbox(), drawing.stored(2).getFirst().bbox());
    desk.act("edit.undo");
    desk.await("no copy", () -> drawing.stored(2).isEmpty());
    assertEquals(2, drawing.stored(1).size());
  }

  @Test
  void thePosesOfTheImageBeforeComeWhenAskedFor() {
    choose(3);
    desk.type(KeyCode.K);
    desk.stroke(100, 100, 150, 150, 200, 300);
    Annotation arm = only();
    desk.type(KeyCode.D);
    desk.await("the next image", () -> shown() == 2);
    assertEquals(List.of(), drawing.stored(2));
    desk.type(KeyCode.CONTROL, KeyCode.B);
    desk.await("the pose", () -> drawing.stored(2).size() == 1);
    assertEquals(arm.keypoints(), drawing.stored(2).getFirst().keypoints());
  }

  private Annotation triangle() {
    desk.type(KeyCode.P);
    desk.clicks(100, 100, 300, 100, 300, 300);
    desk.type(KeyCode.ENTER);
    return only();
  }

  private static int vertices(Annotation a) {
    return Drawing.polygons(a).stream().mapToInt(Polygon::size).sum();
  }

  private Annotation only() {
    return drawing.awaitStored(1).getFirst();
  }

  private void choose(long category) {
    desk.on(() ->
        desk.project()
            .categories()
            .find(category)
            .ifPresent(r -> desk.project().categories().current().set(r.category())));
    desk.on(() -> desk.project().objects().selection().set(Selection.NONE));
  }

  private long shown() {
    return desk.bench().canvas().shownImage();
  }

  private static Keypoints joints(Annotation a) {
    return Objects.requireNonNull(a.keypoints());
  }

  private static void assertBox(double x, double y, double width, double height, Annotation a) {
    Box box = Drawing.bbox(a);
    assertEquals(x, box.x(), NEAR);
    assertEquals(y, box.y(), NEAR);
    assertEquals(width, box.width(), NEAR);
    assertEquals(height, box.height(), NEAR);
  }
}
