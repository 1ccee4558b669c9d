package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.geometry.Box;
import org.spotter.store.Entry.Kind;
import org.spotter.task.Problem;

class JournalTest {
  private static final Annotation FIRST = Annotation.drawn(1, 1, 1, Samples.BOX);
  private static final Annotation SECOND = Annotation.drawn(2, 1, 2, new Box(5, 6, 7, 8));
  private static final Annotation MOVED = FIRST.withBbox(new Box(0, -0.0, 1e-9, 3));

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = Project.create(folder.resolve("p.spotter"));
    Samples.fill(project);
  }

  @AfterEach
  void close() {
    project.close();
  }

  private void restart() {
    project.close();
    project = Project.open(folder.resolve("p.spotter"));
  }

  private Journal journal() {
    return project.journal();
  }

  @Test
  void anEditIsInTheRowAndInTheJournal() {
    Entry entry = journal().apply("Move box", Change.replace(FIRST, MOVED));
    assertEquals(List.of(MOVED), project.annotations().of(1));
    assertEquals(entry, journal().latest(1).getFirst());
    assertEquals("Move box", entry.label());
    assertEquals(Kind.DO, entry.kind());
    assertEquals(System.getProperty("user.name"), entry.who());
  }

  @Test
  void undoTakesBackAndRedoBringsAgain() {
    journal().apply("Move", Change.replace(FIRST, MOVED));
    journal().apply("Add", Change.add(SECOND));
    assertEquals(Change.delete(SECOND), journal().undo().orElseThrow().change());
    assertEquals(Change.replace(MOVED, FIRST), journal().undo().orElseThrow().change());
    assertEquals(List.of(FIRST), project.annotations().of(1));
    assertFalse(journal().canUndo());
    assertEquals(Optional.empty(), journal().undo());
    assertEquals(Kind.REDO, journal().redo().orElseThrow().kind());
    assertEquals(Change.add(SECOND), journal().redo().orElseThrow().change());
    assertFalse(journal().canRedo());
    assertEquals(Optional.empty(), journal().redo());
    assertEquals(List.of(MOVED, SECOND), project.annotations().of(1));
  }

  @Test
  void undoAndRedoSurviveARestart() {
    journal().apply("Move", Change.replace(FIRST, MOVED));
    journal().apply("Add", Change.add(SECOND));
    journal().undo();
    restart();
    assertEquals(Optional.of("Move"), journal().toUndo());
    assertEquals(Optional.of("Add"), journal().toRedo());
    journal().redo();
    restart();
    assertEquals(List.of(MOVED, SECOND), project.annotations().of(1));
    journal().undo();
    journal().undo();
    assertEquals(List.of(FIRST), project.annotations().of(1));
  }

  @Test
  void aNewEditLeavesNothingToRedo() {
    journal().apply("Move", Change.replace(FIRST, MOVED));
    journal().undo();
    journal().apply("Add", Change.add(SECOND));
    assertFalse(journal().canRedo());
    restart();
    assertFalse(journal().canRedo());
    journal().undo();
    assertFalse(journal().canUndo());
    assertEquals(List.of(FIRST), project.annotations().of(1));
  }

  @Test
  void anEditOfARowThatIsNotAsItWasChangesNothing() {
    journal().apply("Move", Change.replace(FIRST, MOVED));
    Change stale = Change.replace(FIRST, FIRST.withCategory(2));
    Problem problem =
        assertThrows(
            Problem.class,
            () -> journal().apply("Both", new Change.Group(List.of(Change.add(SECOND), stale))));
    assertTrue(problem.sentence().contains("Annotation 1 was changed meanwhile"));
    assertEquals(List.of(MOVED), project.annotations().of(1));
    assertEquals("Move", journal().latest(1).getFirst().label());
  }

  @Test
  void anEditOfARowThatIsGoneChangesNothing() {
    journal().apply("Delete", Change.delete(FIRST));
    assertThrows(Problem.class, () -> journal().apply("Move", Change.replace(FIRST, MOVED)));
    assertThrows(Problem.class, () -> journal().apply("Delete", Change.delete(FIRST)));
    assertEquals(List.of(), project.annotations().of(1));
  }

  @Test
  void addingWhatIsThereIsRefused() {
    assertThrows(Problem.class, () -> journal().apply("Add", Change.add(FIRST)));
    assertEquals(List.of(FIRST), project.annotations().of(1));
  }

  @Test
  void anAnnotationOfAnUnknownImageOrCategoryIsRefused() {
    Annotation onNothing = Annotation.drawn(9, 77, 1, Samples.BOX);
    Annotation ofNothing = Annotation.drawn(9, 1, 88, Samples.BOX);
    assertTrue(
        assertThrows(Problem.class, () -> journal().apply("Add", Change.add(onNothing)))
            .sentence()
            .contains("image 77"));
    assertTrue(
        assertThrows(Problem.class, () -> journal().apply("Add", Change.add(ofNothing)))
            .sentence()
            .contains("category 88"));
  }

  @Test
  void aGroupIsOneStepOfUndo() {
    Change both =
        new Change.Group(
            List.of(new Change.Group(List.of(Change.add(SECOND))), Change.delete(FIRST)));
    Entry entry = journal().apply("Both", both);
    assertEquals(
        new Change.Group(List.of(Change.add(SECOND), Change.delete(FIRST))), entry.change());
    assertEquals(List.of(SECOND), project.annotations().of(1));
    journal().undo();
    assertEquals(List.of(FIRST), project.annotations().of(1));
  }

  @Test
  void anEmptyGroupIsNoEdit() {
    Change nothing = new Change.Group(List.of());
    assertThrows(IllegalArgumentException.class, () -> journal().apply("Nothing", nothing));
  }

  @Test
  void undoingADeletionKeepsTheOrder() {
    journal().apply("Add", Change.add(SECOND));
    journal().apply("Delete", Change.delete(FIRST));
    journal().undo();
    assertEquals(List.of(FIRST, SECOND), project.annotations().of(1));
    Category head = project.categories().all().getLast();
    journal().apply("New", new Change.OfCategory(null, Category.of(3, "hat")));
    journal().apply("Delete", Change.delete(SECOND));
    journal().apply("Delete", new Change.OfCategory(head, null));
    journal().undo();
    assertEquals(
        List.of("helmet", "head", "hat"),
        project.categories().all().stream().map(Category::name).toList());
  }

  @Test
  void imagesAndCategoriesAreEditedToo() {
    Image image = project.images().find(2).orElseThrow();
    journal().apply("Done", new Change.OfImage(image, image.withState(ReviewState.DONE)));
    Category helmet = project.categories().find(1).orElseThrow();
    Category hat = new Category(1, "hat", "ppe", "#ff0000", null, List.of(), helmet.extra());
    journal().apply("Rename", new Change.OfCategory(helmet, hat));
    assertEquals(ReviewState.DONE, project.images().find(2).orElseThrow().state());
    assertEquals(hat, project.categories().find(1).orElseThrow());
    journal().undo();
    journal().undo();
    assertEquals(image, project.images().find(2).orElseThrow());
    assertEquals(helmet, project.categories().find(1).orElseThrow());
  }

  @Test
  void aCategoryInUseIsNotDeleted() {
    Category helmet = project.categories().find(1).orElseThrow();
    Problem problem =
        assertThrows(
            Problem.class, () -> journal().apply("Delete", new Change.OfCategory(helmet, null)));
    assertTrue(problem.sentence().contains("used by 1 annotation;"));
  }

  @Test
  void twoCategoriesCannotHaveOneName() {
    Change twin = new Change.OfCategory(null, Category.of(3, "helmet"));
    Problem problem = assertThrows(Problem.class, () -> journal().apply("New", twin));
    assertTrue(problem.sentence().contains("already has a category named helmet"));
  }

  @Test
  void undoStepsPastABulkLoad() {
    journal().apply("Move", Change.replace(FIRST, MOVED));
    try (Bulk bulk = project.bulk("Import more")) {
      bulk.add(SECOND);
      bulk.commit();
    }
    assertEquals(Kind.BULK, journal().latest(1).getFirst().kind());
    assertEquals(Optional.of("Move"), journal().toUndo());
    journal().undo();
    assertEquals(List.of(FIRST, SECOND), project.annotations().of(1));
    assertEquals(Kind.REDO, journal().redo().orElseThrow().kind());
  }

  @Test
  void undoingAnEditOfARowThatALoadReplacedIsRefused() {
    journal().apply("Move", Change.replace(FIRST, MOVED));
    Annotation completed = MOVED.withCategory(2);
    try (Bulk bulk = project.bulk("Complete")) {
      bulk.replace(completed);
      bulk.commit();
    }
    assertThrows(Problem.class, () -> journal().undo());
    assertEquals(List.of(completed), project.annotations().of(1));
    journal().apply("Delete", Change.delete(completed));
    journal().undo();
    assertEquals(List.of(completed), project.annotations().of(1));
  }

  @Test
  void anyMixOfEditsUndoesAndRedoesAsAStackWould() {
    var random = new java.util.Random(20261122);
    List<Annotation> states = new ArrayList<>(List.of(FIRST));
    int at = 0;
    for (int i = 0; i < 300; i++) {
      switch (random.nextInt(4)) {
        case 0 -> at -= journal().undo().isPresent() ? 1 : 0;
        case 1 -> at += journal().redo().isPresent() ? 1 : 0;
        case 2 -> {
          Annotation next = FIRST.withBbox(new Box(i, random.nextDouble(), 1, 2));
          journal().apply("Edit " + i, Change.replace(states.get(at), next));
          states.subList(++at, states.size()).clear();
          states.add(next);
        }
        default -> {
          if (i % 10 == 0) {
            restart();
          }
        }
      }
      assertEquals(List.of(states.get(at)), project.annotations().of(1));
      assertEquals(at > 0, journal().canUndo());
      assertEquals(at < states.size() - 1, journal().canRedo());
    }
  }
}
