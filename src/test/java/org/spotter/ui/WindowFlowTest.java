package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.ui.model.OpenProject;

/// What a person does, start to end, on a real window without a display.
class WindowFlowTest {
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
      bulk.add(Projects.photograph(folder, 2, "coffee.png", 600, 400));
      bulk.add(Annotation.drawn(1, 2, 2, new Box(10.5, 20.25, 100, 50)));
      bulk.commit();
    }
  }

  @Test
  void aDrawnBoxIsInTheFileAndUndoAndRedoOutliveTheWindow() {
    Annotation drawn;
    try (Desk desk = open()) {
      desk.type(KeyCode.W);
      desk.type(KeyCode.DIGIT2);
      desk.drag(0.4, 0.4, 0.6, 0.7);
      List<Annotation> now = awaitObjects(desk, 1, 1);
      drawn = now.getFirst();
      assertEquals(2, drawn.categoryId());
      assertTrue(drawn.area() > 1000, drawn.toString());
      desk.type(KeyCode.CONTROL, KeyCode.Z);
      awaitObjects(desk, 1, 0);
      awaitSaved(desk);
    }
    try (Desk desk = open()) {
      desk.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
      assertEquals(drawn, awaitObjects(desk, 1, 1).getFirst());
    }
  }

  @Test
  void anObjectIsMovedRecategorisedAndDeletedByKeys() {
    try (Desk desk = open()) {
      desk.type(KeyCode.W);
      desk.drag(0.4, 0.4, 0.6, 0.7);
      Box before = boxOf(awaitObjects(desk, 1, 1).getFirst());
      desk.type(KeyCode.V);
      desk.type(KeyCode.RIGHT);
      desk.await("the move", () -> boxOf(objects(desk, 1).getFirst()).equals(before.moved(1, 0)));
      desk.type(KeyCode.DIGIT2);
      desk.await("the category", () -> objects(desk, 1).getFirst().categoryId() == 2);
      desk.type(KeyCode.DELETE);
      awaitObjects(desk, 1, 0);
    }
  }

  @Test
  void theNextImageComesByKey() {
    try (Desk desk = open()) {
      desk.type(KeyCode.D);
      desk.await("the next image", () -> shown(desk) == 2);
      desk.type(KeyCode.A);
      desk.await("the image before", () -> shown(desk) == 1);
    }
  }

  @Test
  void aModelsPredictionsShowAndAreInTheProject() {
    try (Desk desk = open()) {
      desk.act("run.prelabel");
      desk.await("the models", () -> Models.choose(desk, "hardhat"));
      desk.answer();
      OpenProject open = desk.project();
      desk.await(
          "the predictions",
          () ->
              open.runs().predictions().get().stream()
                  .anyMatch(p -> p.score() > open.runs().minScore().get()));
      desk.await("the end of the run", () -> open.jobs().running().isEmpty());
      Run run = open.project().runs().all().getFirst();
      assertEquals(2, open.project().runs().processed(run.id()).length);
      assertTrue(run.finished() != null);
      desk.act("run.evaluate");
      desk.await("the numbers", () -> desk.bench().testBench().moment().get() != null);
      desk.await(
          "the AP",
          () -> number(desk.find("card-AP", javafx.scene.layout.VBox.class)).startsWith("0."));
    }
  }

  @Test
  void theExportHoldsWhatWasDrawn() throws IOException {
    Path target = folder.resolve("out.json");
    try (Desk desk = open()) {
      desk.act("project.export");
      desk.put("export-target", target.toString());
      desk.answer();
      desk.await("the file", () -> Files.exists(target));
    }
    JsonNode coco = new ObjectMapper().readTree(target.toFile());
    assertEquals("coffee.png", coco.at("/images/1/file_name").asText());
    assertEquals(1, coco.get("annotations").size());
    assertEquals("[10.5,20.25,100.0,50.0]", numbers(coco.at("/annotations/0/bbox")));
    assertEquals(2, coco.at("/annotations/0/category_id").asInt());
  }

  private Desk open() {
    return Desk.open(file, folder.resolve("settings"));
  }

  private static String number(javafx.scene.layout.VBox tile) {
    return ((Label) tile.lookup(".number")).getText();
  }

  private static String numbers(JsonNode box) {
    List<Double> all = new java.util.ArrayList<>();
    box.forEach(n -> all.add(n.asDouble()));
    return all.toString().replace(" ", "");
  }

  private static List<Annotation> objects(Desk desk, long image) {
    return desk.project().project().annotations().of(image);
  }

  private static List<Annotation> awaitObjects(Desk desk, long image, int count) {
    desk.await(count + " objects", () -> objects(desk, image).size() == count);
    return objects(desk, image);
  }

  private static void awaitSaved(Desk desk) {
    desk.await("all to be saved", () -> desk.project().label().saved().get());
  }

  private static Box boxOf(Annotation annotation) {
    Box box = annotation.bbox();
    if (box == null) {
      throw new AssertionError("no box");
    }
    return box;
  }

  private static long shown(Desk desk) {
    var document = desk.project().label().document().get();
    return document == null ? -1 : document.image().id();
  }
}
