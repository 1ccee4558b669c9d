package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Category;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.ui.Projects;

class CategoriesModelTest {
  @TempDir Path folder;
  private Project project;
  private OpenProject open;
  private CategoriesModel categories;

  @BeforeEach
  void openProject() {
    project = Projects.small(folder);
    open = new OpenProject(project, Threads.direct(), new Notices());
    categories = open.categories();
  }

  @AfterEach
  void closeProject() {
    open.close();
  }

  @Test
  void eachHasItsCountAndKey() {
    CategoryRow helmet = categories.find(2).orElseThrow();
    assertEquals(1, helmet.count());
    assertEquals(2, helmet.key());
    assertTrue(helmet.visible());
  }

  @Test
  void theFirstIsChosenAtTheStart() {
    assertEquals(Category.of(1, "head"), categories.current().get());
  }

  @Test
  void aNewOneIsStoredAndChosen() {
    categories.add("  vest ");
    Category vest = Category.of(3, "vest");
    assertEquals(List.of("head", "helmet", "vest"), names());
    assertEquals(vest, project.categories().named("vest").orElseThrow());
    assertEquals(vest, categories.current().get());
  }

  @Test
  void undoTakesANewOneAway() {
    categories.add("vest");
    open.label().undo();
    assertEquals(List.of("head", "helmet"), names());
  }

  @Test
  void aNameIsNeededAndNotTwice() {
    assertThrows(Problem.class, () -> categories.add(" "));
    Problem taken = assertThrows(Problem.class, () -> categories.add("head"));
    assertTrue(taken.sentence().contains("head"));
    assertEquals(2, project.categories().all().size());
  }

  @Test
  void renamingKeepsTheId() {
    categories.rename(Category.of(2, "helmet"), "hard hat");
    assertEquals("hard hat", project.categories().find(2).orElseThrow().name());
    assertEquals("hard hat", categories.name(2));
  }

  @Test
  void hidingTouchesTheViewOnly() {
    categories.visible(1, false);
    assertFalse(categories.find(1).orElseThrow().visible());
    categories.reload();
    assertFalse(categories.find(1).orElseThrow().visible());
    assertFalse(open.label().canUndo().get());
  }

  private List<String> names() {
    return categories.all().stream().map(Category::name).toList();
  }
}
