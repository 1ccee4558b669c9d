package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.ReviewState;
import org.spotter.editing.Document;
import org.spotter.geometry.Box;
import org.spotter.store.Project;
import org.spotter.ui.Projects;

class LabelModelTest {
  @TempDir Path folder;
  private Project project;
  private OpenProject open;
  private LabelModel label;

  @BeforeEach
  void openProject() {
    project = Projects.small(folder);
    open = new OpenProject(project, Threads.direct(), new Notices());
    label = open.label();
  }

  @AfterEach
  void closeProject() {
    open.close();
  }

  @Test
  void theFirstImageIsShownAtTheStart() {
    assertEquals(1, image());
    assertEquals(2, document().annotations().size());
  }

  @Test
  void aChangeShowsAndIsOnDisk() {
    Annotation drawn = draw(1);
    assertTrue(document().find(drawn.id()).isPresent());
    assertEquals(3, project.annotations().of(1).size());
    assertTrue(label.saved().get());
  }

  @Test
  void undoGoesToTheImageItConcerns() {
    draw(1);
    label.show(3);
    label.undo();
    assertEquals(1, image());
    assertEquals(2, document().annotations().size());
    assertTrue(label.canRedo().get());
  }

  @Test
  void undoAndRedoOutliveTheWindow() {
    Annotation drawn = draw(1);
    label.undo();
    open.close();
    project = Project.open(folder.resolve("small.spotter"));
    open = new OpenProject(project, Threads.direct(), new Notices());
    open.label().redo();
    assertEquals(drawn, project.annotations().find(drawn.id()).orElseThrow());
  }

  @Test
  void aChangeMadeForAnotherStateIsNotWritten() {
    Annotation gone = Annotation.drawn(99, 1, 1, new Box(1, 1, 2, 2));
    label.apply("Delete", Change.delete(gone));
    assertEquals(2, project.annotations().of(1).size());
    assertFalse(label.canUndo().get());
  }

  @Test
  void theStateOfAnImageIsAChangeLikeAnyOther() {
    label.state(ReviewState.DONE);
    assertEquals(ReviewState.DONE, project.images().find(1).orElseThrow().state());
    label.undo();
    assertEquals(ReviewState.TO_DO, document().image().state());
  }

  @Test
  void whatIsNotOnDiskYetCountsAsUnsaved() {
    List<Runnable> writes = new ArrayList<>();
    Threads slow = new Threads(Runnable::run, writes::add, Runnable::run, Runnable::run);
    LabelModel waiting = new LabelModel(project, slow, new Notices());
    waiting.show(1);
    waiting.apply("Draw", Change.add(Annotation.drawn(7, 1, 1, new Box(1, 1, 2, 2))));
    assertFalse(waiting.saved().get());
    List.copyOf(writes).forEach(Runnable::run);
    assertTrue(waiting.saved().get());
  }

  @Test
  void whileChangesWaitAnImageIsReadAfterThem() {
    List<Runnable> writes = new ArrayList<>();
    Threads slow = new Threads(Runnable::run, writes::add, Runnable::run, Runnable::run);
    LabelModel waiting = new LabelModel(project, slow, new Notices());
    waiting.show(1);
    waiting.apply("Draw", Change.add(Annotation.drawn(7, 1, 1, new Box(1, 1, 2, 2))));
    waiting.show(1);
    List.copyOf(writes).forEach(Runnable::run);
    Document shown = waiting.document().get();
    assertNotNull(shown);
    assertEquals(3, shown.annotations().size());
  }

  @Test
  void aChangeFromElsewhereShows() throws InterruptedException {
    Change change = Change.add(Annotation.drawn(50, 1, 1, new Box(1, 1, 2, 2)));
    Thread other = new Thread(() -> project.journal().apply("Elsewhere", change));
    other.start();
    other.join();
    assertTrue(document().find(50).isPresent());
  }

  @Test
  void steppingStopsAtTheEnds() {
    open.step(-1);
    assertEquals(1, image());
    open.step(1);
    assertEquals(2, image());
    open.step(10);
    assertEquals(3, image());
  }

  private Annotation draw(long image) {
    Annotation drawn = Annotation.drawn(label.nextId(), image, 1, new Box(5, 5, 10, 10));
    label.apply("Draw head", Change.add(drawn));
    return drawn;
  }

  private Document document() {
    Document document = label.document().get();
    assertNotNull(document);
    return document;
  }

  private long image() {
    return document().image().id();
  }
}
