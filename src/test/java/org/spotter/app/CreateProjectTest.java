package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

class CreateProjectTest {
  @TempDir Path folder;

  @Test
  void picturesAreFoundInAllFoldersInTheOrderAPersonWouldSort() throws IOException {
    picture("photos/img10.png");
    picture("photos/img2.PNG");
    picture("photos/day 1/ä.jpg");
    picture("photos/.hidden/no.png");
    Files.writeString(folder.resolve("photos/notes.txt"), "no picture");
    Path file = folder.resolve("p.spotter");
    var result = CreateProject.run(file, folder.resolve("photos"), List.of(), Progress.NONE);
    assertEquals(3, result.images());
    try (Project project = Project.open(file)) {
      long[] ids = project.images().ids(ImageQuery.ALL);
      List<Image> images = project.images().some(ids);
      assertEquals(
          List.of("day 1/ä.jpg", "img2.PNG", "img10.png"),
          images.stream().map(Image::fileName).toList());
      assertEquals(List.of(1L, 2L, 3L), Arrays.stream(ids).boxed().toList());
      assertEquals("photos/img2.PNG", images.get(1).path());
      assertEquals(12, images.get(1).width());
      assertEquals(7, images.get(1).height());
      assertTrue(Files.isRegularFile(project.locate(images.getFirst())));
    }
  }

  @Test
  void brokenPicturesAreToldNotFatal() throws IOException {
    picture("photos/good.png");
    Files.writeString(folder.resolve("photos/empty.jpg"), "");
    Files.writeString(folder.resolve("photos/text.png"), "no picture");
    var result =
        CreateProject.run(
            folder.resolve("p.spotter"), folder.resolve("photos"), List.of(), Progress.NONE);
    assertEquals(1, result.images());
    assertEquals(2, result.unreadable());
    assertTrue(result.notes().toString().contains("empty.jpg"), result.notes().toString());
  }

  @Test
  void categoriesAreNumberedFromOne() {
    Path file = folder.resolve("p.spotter");
    CreateProject.run(file, null, List.of("helmet", " person "), Progress.NONE);
    try (Project project = Project.open(file)) {
      assertEquals(
          List.of(Category.of(1, "helmet"), Category.of(2, "person")), project.categories().all());
    }
  }

  @Test
  void aFolderAddedAgainBringsOnlyWhatIsNew() throws IOException {
    picture("photos/a.png");
    Path file = folder.resolve("p.spotter");
    CreateProject.run(file, folder.resolve("photos"), List.of(), Progress.NONE);
    picture("photos/b.png");
    try (Project project = Project.open(file)) {
      var result = AddImages.run(project, folder.resolve("photos"), Progress.NONE);
      assertEquals(1, result.images());
      assertEquals(1, result.already());
      assertEquals(2, project.images().count(ImageQuery.ALL));
    }
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("p.spotter"), "precious");
    assertThrows(Problem.class, () -> CreateProject.run(file, null, List.of("x"), Progress.NONE));
    assertEquals("precious", Files.readString(file));
  }

  @Test
  void nothingIsLeftWhenTheFolderIsMissingOrANameComesTwice() throws IOException {
    Path file = folder.resolve("p.spotter");
    assertThrows(
        Problem.class,
        () -> CreateProject.run(file, folder.resolve("nowhere"), List.of(), Progress.NONE));
    assertThrows(
        Problem.class, () -> CreateProject.run(file, null, List.of("a", "a"), Progress.NONE));
    assertThrows(Problem.class, () -> CreateProject.run(file, null, List.of(" "), Progress.NONE));
    assertEmpty();
  }

  @Test
  void nothingIsLeftWhenCancelled() throws IOException {
    picture("photos/a.png");
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {
            // nobody looks
          }

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        Cancelled.class,
        () ->
            CreateProject.run(
                folder.resolve("p.spotter"), folder.resolve("photos"), List.of("a"), cancelled));
    assertFalse(Files.exists(folder.resolve("p.spotter")));
  }

  private void assertEmpty() throws IOException {
    try (var left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private void picture(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    String kind = name.endsWith("jpg") ? "jpg" : "png";
    assertTrue(
        ImageIO.write(new BufferedImage(12, 7, BufferedImage.TYPE_INT_RGB), kind, file.toFile()));
  }
}
