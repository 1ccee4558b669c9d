package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Standing;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.store.Project;
import org.spotter.ui.Projects;

class ObjectsModelTest {
  @TempDir Path folder;
  private Project project;
  private OpenProject open;
  private ObjectsModel objects;

  @BeforeEach
  void openProject() {
    project = Projects.small(folder);
    open = new OpenProject(project, Threads.direct(), new Notices());
    objects = open.objects();
  }

  @AfterEach
  void closeProject() {
    open.close();
  }

  @Test
  void whatIsDeletedIsNoLongerSelected() {
    objects.selection().set(Selection.of(1));
    open.label().apply("Delete", Change.delete(objects.only().orElseThrow()));
    assertFalse(objects.anySelected().get());
  }

  @Test
  void severalBecomeOfACategoryAsOneStepAndLockedOnesDoNot() {
    Annotation head = project.annotations().find(1).orElseThrow();
    open.label()
        .apply("Lock", Change.replace(head, head.withStanding(Standing.PLAIN.withLocked(true))));
    objects.selection().set(Selection.of(1, 2));
    objects.choose(Category.of(1, "head"));
    objects.choose(Category.of(2, "helmet"));
    assertEquals(1, project.annotations().find(1).orElseThrow().categoryId());
    open.label().undo();
    assertEquals(1, project.annotations().find(2).orElseThrow().categoryId());
  }

  @Test
  void choosingACategoryChangesTheSelectedAndIsUsedNext() {
    objects.selection().set(Selection.of(1));
    objects.choose(Category.of(2, "helmet"));
    assertEquals(2, project.annotations().find(1).orElseThrow().categoryId());
    assertEquals(Category.of(2, "helmet"), open.categories().current().get());
  }

  @Test
  void choosingTheSameCategoryIsNoChange() {
    objects.selection().set(Selection.of(1));
    objects.choose(Category.of(1, "head"));
    assertFalse(open.label().canUndo().get());
  }

  @Test
  void typedNumbersChangeTheBox() {
    objects.selection().set(Selection.of(1));
    Annotation head = objects.only().orElseThrow();
    objects.resize(head, new Box(11, 10, 20, 20.5));
    assertEquals(new Box(11, 10, 20, 20.5), project.annotations().find(1).orElseThrow().bbox());
  }

  @Test
  void anotherImageHasAnotherSelection() {
    objects.selection().set(Selection.of(1));
    open.label().show(2);
    assertEquals(Selection.NONE, objects.selection().get());
  }
}
