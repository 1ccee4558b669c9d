package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Category;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.SkeletonTemplate;
import org.spotter.editing.Options;
import org.spotter.geometry.Box;
import org.spotter.ui.canvas.Display;
import org.spotter.ui.model.Messages;

/// What is set beside the canvas: how tools work, how the picture is shown, what a skeleton is.
class SheetFlowTest {
  /// A screen pixel may be more than one of the image.
  private static final double NEAR = 2.5;

  @TempDir Path folder;
  private Drawing drawing;
  private Desk desk;

  @BeforeEach
  void begin() {
    open(Drawing.begin(folder));
  }

  private void open(Drawing opened) {
    drawing = opened;
    desk = opened.desk;
  }

  @AfterEach
  void close() {
    drawing.close();
  }

  @Test
  void toolAndOptionsOutliveARestart() {
    desk.type(KeyCode.B);
    desk.clickAcross("option-size", 0.65);
    desk.click("option-square");
    desk.type(KeyCode.DIGIT2);
    Options set = desk.bench().tools().options().get();
    assertTrue(set.square() && set.brush() > 100, set::toString);
    drawing.close();
    open(Drawing.open(folder));
    assertEquals(set, desk.bench().tools().options().get());
    assertEquals("brush", desk.bench().tools().tool().get());
    Category current = desk.project().categories().current().get();
    assertEquals(2, Objects.requireNonNull(current).id());
    desk.clicks(256, 256);
    double half = set.brush() / 2;
    Box wanted = Box.ofCorners(256 - half, 256 - half, 256 + half, 256 + half).clip(512, 512);
    Box painted = Drawing.bbox(drawing.awaitStored(1).getFirst());
    assertEquals(wanted.width(), painted.width(), NEAR);
    assertEquals(wanted.height(), painted.height(), NEAR);
    drawing.undoTo(List.of());
  }

  @Test
  void theDisplaySheetMakesThePictureLighterAndPutsItBack() {
    Display display = desk.bench().canvas().display();
    double before = lightness();
    desk.click("display");
    desk.await("the sheet", () -> desk.isShown("display-brightness"));
    desk.clickAcross("display-brightness", 0.8);
    desk.await("a lighter picture", () -> desk.lightness() > before + 10);
    assertTrue(display.brightnessProperty().get() > 0.3);
    desk.click("display-reset");
    desk.await("the picture as it is", () -> Math.abs(desk.lightness() - before) < 3);
    assertEquals(0, display.brightnessProperty().get());
    desk.type(KeyCode.ESCAPE);
    assertEquals(List.of(), drawing.stored());
    assertFalse(desk.project().label().canUndo().get());
  }

  @Test
  void aCategoryGetsTheSkeletonOfATemplate() {
    desk.on(() -> desk.project().categories().current().set(category(1)));
    desk.act("category.skeleton");
    desk.await("the editor", () -> desk.isShown("skeleton-card"));
    desk.choose("skeleton-template", Messages.text("skeleton.template.coco-person"));
    desk.answer();
    desk.await("the skeleton", () -> category(1).skeleton() != null);
    Skeleton skeleton = Objects.requireNonNull(category(1).skeleton());
    Skeleton coco = SkeletonTemplate.COCO_PERSON.skeleton();
    assertEquals(17, skeleton.joints().size());
    assertEquals(coco.joints(), skeleton.joints());
    assertEquals(coco.sigmas(), skeleton.sigmas());
    assertEquals(coco.mirrored(), skeleton.mirrored());
    assertEquals(coco.edges().size(), skeleton.edges().size());
    assertFalse(desk.window().overlay().isVisible());
    desk.act("edit.undo");
    desk.await("no skeleton", () -> category(1).skeleton() == null);
    assertEquals(Drawing.ARM, category(3).skeleton());
  }

  @Test
  void anEditorThatIsCancelledChangesNothing() {
    desk.on(() -> desk.project().categories().current().set(category(1)));
    desk.act("category.skeleton");
    desk.await("the editor", () -> desk.isShown("skeleton-card"));
    desk.choose("skeleton-template", Messages.text("skeleton.template.hand"));
    desk.type(KeyCode.ESCAPE);
    desk.await("the editor's end", () -> !desk.window().overlay().isVisible());
    desk.await("all to be saved", () -> desk.project().label().saved().get());
    assertNull(category(1).skeleton());
  }

  private double lightness() {
    double[] seen = new double[1];
    desk.on(() -> seen[0] = desk.lightness());
    return seen[0];
  }

  /// As it is in the project file.
  private Category category(long id) {
    return desk.project().project().categories().find(id).orElseThrow();
  }
}
