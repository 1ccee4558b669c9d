package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.ui.model.KeyFamily;

/// What keys do on a running window, and what they leave alone.
class KeysFlowTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void openProject() {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "head"));
      bulk.add(Category.of(2, "helmet"));
      bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
      bulk.add(Projects.photograph(folder, 2, "coffee.png", 600, 400));
      bulk.add(Annotation.drawn(1, 1, 1, new Box(100, 100, 80, 80)));
      bulk.commit();
    }
    desk = Desk.open(file, folder.resolve("settings"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatIsTypedIntoTheSearchFieldDoesNothingToTheImage() {
    desk.on(() -> desk.project().objects().selection().set(Selection.of(1)));
    desk.type(KeyCode.SLASH);
    assertTrue(desk.find("image-search", TextField.class).isFocused());
    desk.write("daw2");
    desk.type(KeyCode.DELETE);
    desk.type(KeyCode.BACK_SPACE);
    assertEquals("daw", desk.find("image-search", TextField.class).getText());
    assertEquals(1, shown());
    assertEquals(1, objects(1).getFirst().categoryId());
  }

  @Test
  void undoInATextFieldTakesBackTypingOnly() {
    recategorise();
    desk.type(KeyCode.SLASH);
    desk.write("abc");
    desk.type(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(2, objects(1).getFirst().categoryId());
  }

  @Test
  void enterInTheSearchFieldShowsTheFirstFoundAndEscapeGoesBackToTheCanvas() {
    desk.type(KeyCode.SLASH);
    desk.write("coff");
    desk.type(KeyCode.ENTER);
    desk.await("the found image", () -> shown() == 2);
    assertTrue(isCanvasFocused());
    desk.type(KeyCode.SLASH);
    desk.type(KeyCode.ESCAPE);
    assertTrue(isCanvasFocused());
    desk.await("all images", () -> desk.project().images().ids().get().length == 2);
  }

  @Test
  void undoGoesToTheImageOfTheChange() {
    recategorise();
    desk.type(KeyCode.D);
    desk.await("the next image", () -> shown() == 2);
    desk.type(KeyCode.CONTROL, KeyCode.Z);
    desk.await("the image of the change", () -> shown() == 1);
    desk.await("the former category", () -> objects(1).getFirst().categoryId() == 1);
  }

  @Test
  void anotherFamilyOfKeysHoldsAtOnce() {
    desk.act("keys.cvat");
    desk.type(KeyCode.F);
    desk.await("the next image", () -> shown() == 2);
    desk.type(KeyCode.D);
    desk.await("the image before", () -> shown() == 1);
    desk.type(KeyCode.N);
    desk.drag(0.6, 0.6, 0.7, 0.7);
    desk.await("a box", () -> objects(1).size() == 2);
    assertEquals(KeyFamily.CVAT, desk.window().settings().keyFamily());
  }

  @Test
  void theSheetOfKeysOpensAndEscapeGivesTheCanvasBack() {
    desk.type(KeyCode.F1);
    assertTrue(desk.window().overlay().isVisible());
    desk.type(KeyCode.D);
    assertEquals(1, shown());
    desk.type(KeyCode.ESCAPE);
    assertFalse(desk.window().overlay().isVisible());
    assertTrue(isCanvasFocused());
    desk.type(KeyCode.CONTROL, KeyCode.K);
    assertTrue(desk.window().overlay().isVisible());
    desk.type(KeyCode.ESCAPE);
    assertTrue(isCanvasFocused());
  }

  @Test
  void spaceMeansDoneAndGoesOnAlsoAfterAButtonOfTheRailWasClicked() {
    desk.click("view.zoom-in");
    desk.type(KeyCode.SPACE);
    desk.await("the next image", () -> shown() == 2);
  }

  private void recategorise() {
    desk.on(() -> desk.project().objects().selection().set(Selection.of(1)));
    desk.type(KeyCode.DIGIT2);
    desk.await("the category", () -> objects(1).getFirst().categoryId() == 2);
  }

  private boolean isCanvasFocused() {
    var focus = desk.window().scene().getFocusOwner();
    return focus != null && "canvas".equals(focus.getId());
  }

  private List<Annotation> objects(long image) {
    return desk.project().project().annotations().of(image);
  }

  private long shown() {
    var document = desk.project().label().document().get();
    return document == null ? -1 : document.image().id();
  }
}
