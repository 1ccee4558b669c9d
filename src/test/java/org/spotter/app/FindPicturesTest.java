package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Image;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Progress;

/// Pictures that vanish, move, change their names or are replaced while a project is open.
class FindPicturesTest {
  @TempDir Path folder;
  private Path pictures;
  private Project project;

  @BeforeEach
  void make() throws IOException {
    pictures = Files.createDirectories(folder.resolve("pictures"));
    put("astronaut.png", pictures.resolve("astronaut.png"));
    put("coffee.png", pictures.resolve("coffee.png"));
    project = Project.create(folder.resolve("p.spotter"));
    try (Bulk bulk = project.bulk("Make")) {
      bulk.add(Image.of(1, "astronaut.png", "pictures/astronaut.png", 512, 512));
      bulk.add(Image.of(2, "coffee.png", "pictures/coffee.png", 600, 400));
      bulk.commit();
    }
    images().forEach(i -> PictureStanding.remember(project, i, false));
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void aPictureThatWasSavedAnewIsAsItWas() throws IOException {
    Files.setLastModifiedTime(
        pictures.resolve("coffee.png"), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
    assertEquals(
        List.of(PictureStanding.AS_IT_WAS, PictureStanding.AS_IT_WAS),
        PictureStanding.of(project, images()));
  }

  @Test
  void aPictureThatShowsSomethingElseIsReplacedUntilItIsTaken() throws IOException {
    put("astronaut.png", pictures.resolve("coffee.png"));
    assertEquals(
        List.of(PictureStanding.AS_IT_WAS, PictureStanding.REPLACED),
        PictureStanding.of(project, images()));
    PictureStanding.remember(project, images().get(1), true);
    assertEquals(PictureStanding.AS_IT_WAS, PictureStanding.of(project, images()).get(1));
  }

  @Test
  void aFolderThatMovedIsFoundAgainByNamesAndUndoTakesItBack() throws IOException {
    Path moved = Files.createDirectories(folder.resolve("elsewhere/2026"));
    Files.move(pictures, moved.resolve("site"));
    assertEquals(PictureStanding.MISSING, PictureStanding.of(project, images()).getFirst());
    FindPictures.Result result = find(folder.resolve("elsewhere"));
    assertEquals(2, result.missing());
    assertEquals(2, result.found());
    result.edit().apply(project);
    assertEquals("elsewhere/2026/site/coffee.png", images().get(1).path());
    assertEquals("coffee.png", images().get(1).fileName());
    project.journal().undo();
    assertEquals("pictures/coffee.png", images().get(1).path());
  }

  @Test
  void aPictureWithAnotherNameIsFoundByItsLook() throws IOException {
    Files.move(pictures.resolve("coffee.png"), pictures.resolve("IMG_0001.png"));
    FindPictures.Result result = find(pictures);
    assertEquals(1, result.found());
    result.edit().apply(project);
    assertEquals("pictures/IMG_0001.png", images().get(1).path());
  }

  @Test
  void aFileOfThatNameThatShowsSomethingElseIsNotTaken() throws IOException {
    Files.delete(pictures.resolve("coffee.png"));
    Path other = Files.createDirectories(folder.resolve("other"));
    put("astronaut.png", other.resolve("coffee.png"));
    FindPictures.Result result = find(other);
    assertEquals(0, result.found());
    assertTrue(result.edit().notes().getFirst().contains("coffee.png"));
  }

  private FindPictures.Result find(Path where) {
    return FindPictures.plan(project, project.images().ids(Query.ALL), where, Progress.NONE);
  }

  private List<Image> images() {
    return project.images().some(1, 2);
  }

  private static void put(String name, Path target) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Demo.class.getResourceAsStream("demo/" + name), name)) {
      Files.copy(in, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
