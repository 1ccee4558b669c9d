package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.ReviewState;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;

/// Searching the images by queries, by keys alone.
class SearchFlowTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeProject() {
    file = folder.resolve("demo.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "head"));
      bulk.add(Category.of(2, "helmet"));
      bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
      bulk.add(Projects.photograph(folder, 2, "coffee.png", 600, 400).withState(ReviewState.DONE));
      bulk.add(Annotation.drawn(1, 2, 2, new Box(10.5, 20.25, 100, 50)));
      bulk.commit();
    }
  }

  @Test
  void aQueryIsCompletedByKeysAndEnterGoesToItsFirstImage() {
    try (Desk desk = open()) {
      desk.act("images.search");
      desk.write("sta");
      desk.await("the list", () -> desk.isShown("search-suggestions"));
      desk.type(KeyCode.TAB);
      assertEquals("state:", text(desk));
      desk.write("do");
      desk.await("done in the list", () -> first(desk).equals("done"));
      desk.type(KeyCode.DOWN);
      desk.type(KeyCode.ENTER);
      assertEquals("state:done ", text(desk));
      desk.await("the list", () -> ids(desk).length == 1);
      desk.type(KeyCode.ENTER);
      desk.await("the image", () -> shown(desk) == 2);
      desk.type(KeyCode.D);
      assertEquals(2, shown(desk));
    }
  }

  @Test
  void whatCannotBeReadIsExplainedAndTheListStays() {
    try (Desk desk = open()) {
      desk.act("images.search");
      desk.put("image-search", "state:doen ");
      desk.type(KeyCode.ENTER);
      desk.await("the hint", () -> desk.find("image-search-hint", Label.class).isVisible());
      String hint = desk.find("image-search-hint", Label.class).getText();
      assertTrue(hint.contains("done"), hint);
      assertEquals(2, ids(desk).length);
      desk.type(KeyCode.ESCAPE);
      desk.type(KeyCode.ESCAPE);
      desk.await("no hint", () -> !desk.find("image-search-hint", Label.class).isVisible());
      assertFalse(desk.find("image-search", TextField.class).isFocused());
    }
  }

  @Test
  void aSavedQueryIsThereAfterARestart() {
    try (Desk desk = open()) {
      desk.act("images.search");
      desk.write("helmet ");
      desk.type(KeyCode.ENTER);
      desk.click("image-search-menu");
      desk.clickMenu("search-save");
      desk.put("search-name", "With helmets");
      desk.answer();
      desk.await(
          "the query in the file", () -> !desk.project().project().queries().all().isEmpty());
    }
    try (Desk desk = open()) {
      desk.click("image-search-menu");
      desk.clickMenu("saved-With helmets");
      desk.await("its images", () -> ids(desk).length == 1);
      assertArrayEquals(new long[] {2}, ids(desk));
      assertEquals("helmet", text(desk));
    }
  }

  private Desk open() {
    return Desk.open(file, folder.resolve("settings"));
  }

  private static String text(Desk desk) {
    return desk.find("image-search", TextField.class).getText();
  }

  private static String first(Desk desk) {
    return desk.find("search-suggestions", javafx.scene.control.ListView.class)
                .getItems()
                .getFirst()
            instanceof org.spotter.store.query.Suggestion s
        ? s.shown()
        : "";
  }

  private static long[] ids(Desk desk) {
    return desk.project().images().ids().get();
  }

  private static long shown(Desk desk) {
    var document = desk.project().label().document().get();
    return document == null ? -1 : document.image().id();
  }
}
