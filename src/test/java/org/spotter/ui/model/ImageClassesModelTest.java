package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.store.Project;
import org.spotter.ui.Projects;

class ImageClassesModelTest {
  private static final Category HEAD = Category.of(1, "head");
  private static final Category HELMET = Category.of(2, "helmet");
  @TempDir Path folder;
  private Project project;
  private OpenProject open;
  private ImageClassesModel classes;

  @BeforeEach
  void openProject() {
    project = Projects.small(folder);
    open = new OpenProject(project, Threads.direct(), new Notices());
    classes = open.imageClasses();
  }

  @AfterEach
  void closeProject() {
    open.close();
  }

  @Test
  void classifyingSaysOneThingAndGoesOn() {
    classes.classify(HELMET);
    assertEquals(2, shown());
    assertEquals(List.of(2L), of(1));
    assertEquals(3, project.annotations().of(1).size());
  }

  @Test
  void classifyingAnewReplacesWhatWasSaidAsOneStep() {
    classes.toggle(HEAD);
    classes.toggle(HELMET);
    classes.classify(HEAD);
    assertEquals(List.of(1L), of(1));
    open.label().undo();
    assertEquals(List.of(1L, 2L), of(1));
  }

  @Test
  void sayingTheSameAgainChangesNothing() {
    classes.toggle(HEAD);
    classes.classify(HEAD);
    open.label().undo();
    assertEquals(List.of(), of(1));
  }

  @Test
  void aFurtherClassIsToggled() {
    classes.toggle(HEAD);
    classes.toggle(HELMET);
    classes.toggle(HEAD);
    assertEquals(List.of(2L), of(1));
  }

  private List<Long> of(long image) {
    return project.annotations().of(image).stream()
        .filter(Annotation::isOfWholeImage)
        .map(Annotation::categoryId)
        .toList();
  }

  private long shown() {
    var document = open.label().document().get();
    return document == null ? -1 : document.image().id();
  }
}
