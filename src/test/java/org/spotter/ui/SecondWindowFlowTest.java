package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.app.MarkImages;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.ReviewState;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.ui.model.ImageRow;

/// Two windows on one project: one edits, the other looks on.
class SecondWindowFlowTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeProject() {
    file = folder.resolve("demo.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "head"));
      bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
      bulk.add(Projects.photograph(folder, 2, "coffee.png", 600, 400));
      bulk.commit();
    }
  }

  @Test
  void theSecondFollowsObjectsStatesAndImages() {
    try (Project first = Project.open(file);
        Desk second = open()) {
      assertTrue(second.find("read-only", Button.class).isVisible());
      first.journal().apply("Draw", Change.add(Annotation.drawn(7, 1, 1, new Box(10, 10, 50, 50))));
      second.await("the object on the canvas", () -> objectsShown(second) == 1);
      MarkImages.state(first, new long[] {2}, ReviewState.APPROVED).apply(first);
      second.await("the state in the list", () -> stateOf(second, 1) == ReviewState.APPROVED);
      try (Bulk bulk = first.bulk("Add images")) {
        bulk.add(Projects.photograph(folder, 3, "rocket.jpg", 640, 427));
        bulk.commit();
      }
      second.await("the new image", () -> second.project().images().ids().get().length == 3);
      assertEquals("", second.problem());
    }
  }

  @Test
  void theSecondChangesNothingAndSaysSo() {
    try (Project first = Project.open(file);
        Desk second = open()) {
      second.type(KeyCode.SPACE);
      second.await("the refusal", () -> second.problem().contains("read-only"));
      assertEquals(ReviewState.TO_DO, first.images().find(1).orElseThrow().state());
    }
  }

  @Test
  void theSecondEditsOnceTheFirstIsClosed() {
    Project first = Project.open(file);
    try (Desk second = open()) {
      second.click("read-only");
      second.await(
          "the refusal", () -> second.problem().contains("open in another Spotter window"));
      first.close();
      second.click("read-only");
      second.await("editing", () -> !second.project().project().readOnly());
      assertFalse(second.find("read-only", Button.class).isVisible());
    }
  }

  private Desk open() {
    Desk desk = Desk.open(file, folder.resolve("settings"));
    assertNotNull(desk.window().project());
    return desk;
  }

  private static int objectsShown(Desk desk) {
    var document = desk.project().label().document().get();
    return document == null ? 0 : document.annotations().size();
  }

  private static ReviewState stateOf(Desk desk, int index) {
    ImageRow row = desk.project().images().row(index);
    return row == null ? ReviewState.TO_DO : row.image().state();
  }
}
