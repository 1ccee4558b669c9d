package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Category;
import org.spotter.format.Format;
import org.spotter.store.Bulk;
import org.spotter.store.Project;

/// Images, data sets and projects as they come into a window: by cards and by drops.
class BringingFlowTest {
  @TempDir Path folder;

  @Test
  void aCocoFileIsImportedByTheCard() throws IOException {
    Path coco = coco();
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.on(() -> desk.window().open(project()));
      desk.await("the project", () -> desk.window().project() != null);
      desk.act("project.import");
      desk.put("import-source", coco.toString());
      desk.answer();
      desk.awaitPicture();
      assertEquals(1, desk.project().project().annotations().of(1).size());
    }
  }

  @Test
  void aYoloFolderIsImportedByTheCard() throws IOException {
    Path yolo = Files.createDirectories(folder.resolve("yolo"));
    photographs(Files.createDirectories(yolo.resolve("images/train")));
    Files.createDirectories(yolo.resolve("labels/train"));
    Files.writeString(yolo.resolve("data.yaml"), "train: images/train\nnames: [head, helmet]\n");
    Files.writeString(yolo.resolve("labels/train/astronaut.txt"), "1 0.5 0.5 0.25 0.25\n");
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.on(() -> desk.window().open(project()));
      desk.await("the project", () -> desk.window().project() != null);
      desk.act("project.import");
      desk.on(() -> chooseFolderFormat(desk));
      desk.put("import-source", yolo.toString());
      desk.answer();
      desk.awaitPicture();
      assertEquals(1, desk.project().project().annotations().of(1).size(), desk.problem());
    }
  }

  @Test
  void aDroppedFolderJoinsTheOpenProject() throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    photographs(pictures);
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.on(() -> desk.window().open(project()));
      desk.await("the project", () -> desk.window().project() != null);
      desk.on(() -> desk.window().take(pictures));
      desk.awaitPicture();
      assertEquals(1, desk.project().images().total().get());
    }
  }

  @Test
  void aDroppedFolderBecomesAProjectWhereNoneIsOpen() throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    photographs(pictures);
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.on(() -> desk.window().take(pictures));
      desk.answer();
      desk.awaitPicture();
      assertTrue(Files.exists(folder.resolve("pictures.spotter")));
    }
  }

  @Test
  void aDroppedDataSetOpensTheCardWithItInTheProjectThatIsOpen() throws IOException {
    Path coco = coco();
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.on(() -> desk.window().take(project()));
      desk.await("the project", () -> desk.window().project() != null);
      desk.on(() -> desk.window().take(coco));
      desk.answer();
      desk.awaitPicture();
    }
  }

  @Test
  void aDroppedDataSetWithoutAProjectGetsOneOfItsName() throws IOException {
    Path coco = coco();
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.on(() -> desk.window().take(coco));
      desk.await("the project", () -> desk.window().project() != null);
      desk.answer();
      desk.awaitPicture();
      assertTrue(Files.exists(folder.resolve("instances.spotter")));
    }
  }

  @Test
  void droppedPicturesJoinTheOpenProject() throws IOException {
    photographs(folder);
    Path other = Files.createDirectories(folder.resolve("other"));
    Projects.photograph(other, 1, "coffee.png", 600, 400);
    List<Path> pictures = List.of(folder.resolve("astronaut.png"), other.resolve("coffee.png"));
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.on(() -> desk.window().open(project()));
      desk.await("the project", () -> desk.window().project() != null);
      desk.on(() -> desk.bench().addPictures(pictures));
      desk.await("both", () -> desk.project().images().total().get() == 2);
      assertEquals(
          "other/coffee.png",
          desk.project().project().images().named("coffee.png").orElseThrow().path());
    }
  }

  @Test
  void aFileThatIsNoProjectIsRefusedAndTheOpenOneStays() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.spotter"), "not a database at all");
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.on(() -> desk.window().open(project()));
      desk.await("the project", () -> desk.window().project() != null);
      desk.on(() -> desk.window().take(broken));
      desk.await("the refusal", () -> desk.problem().contains("broken.spotter"));
      assertNotNull(desk.window().project());
      assertEquals("not a database at all", Files.readString(broken));
    }
  }

  private Path project() {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "head"));
      bulk.add(Category.of(2, "helmet"));
      bulk.commit();
    }
    return file;
  }

  private Path coco() throws IOException {
    photographs(folder);
    return Files.writeString(
        folder.resolve("instances.json"),
        """
        {"images": [{"id": 1, "file_name": "astronaut.png", "width": 512, "height": 512}],
         "categories": [{"id": 1, "name": "head"}],
         "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [10, 10, 50, 60],
           "area": 3000, "iscrowd": 0}]}
        """);
  }

  private static void photographs(Path into) {
    Projects.photograph(into, 1, "astronaut.png", 512, 512);
  }

  private static void chooseFolderFormat(Desk desk) {
    @SuppressWarnings("unchecked") // the box was filled with formats
    ComboBox<Format> formats = desk.find("import-format", ComboBox.class);
    formats.getItems().stream().filter(Format::isFolder).findFirst().ifPresent(formats::setValue);
  }
}
