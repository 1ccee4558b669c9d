package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Run;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.store.Bulk;
import org.spotter.store.Project;

/// The Models workspace on a running window: a model is dropped, asked about, tried, added, given
/// thresholds, run on an image, renamed and removed.
class ModelsFlowTest {
  private static final Path HARD_HAT =
      Path.of("models/hardhat-nanodet-m-416/hardhat_nanodet_m_416_int8w.onnx").toAbsolutePath();

  @TempDir static Path own;
  @TempDir Path folder;

  /// The user's own models are elsewhere for the whole of this process.
  @BeforeAll
  static void elsewhere() {
    System.setProperty("spotter.models", own.toString());
  }

  @Test
  void aDroppedModelIsAskedAboutTriedAddedAndRun() throws IOException {
    try (Desk desk = Desk.open(project(), folder.resolve("settings"))) {
      desk.on(() -> desk.window().take(HARD_HAT));
      desk.await("the question", () -> desk.isShown("answer-adapter"));
      assertTrue(desk.find("add-model", Button.class).isDisabled());
      choose(desk, "answer-adapter", "decoded-rows");
      desk.await("the classes", () -> desk.isShown("answer-categories"));
      desk.put("answer-categories", "head\nhelmet");
      choose(desk, "answer-channels", "bgr");
      choose(desk, "answer-pixels", "123.675,116.28,103.53/58.395,57.12,57.375");
      desk.await("all answers", () -> !desk.find("add-model", Button.class).isDisabled());
      desk.await("the preview", () -> summary(desk).contains("object"));
      desk.put("add-name", "hats of mine");
      desk.click("add-model");
      desk.await("the new model's page", () -> title(desk).equals("hats of mine"));

      desk.put("threshold-helmet", "0.55");
      desk.on(() ->
          desk.find("threshold-helmet", javafx.scene.control.TextField.class)
              .fireEvent(new javafx.event.ActionEvent()));
      ModelCard card = ModelCards.of("hats of mine", List.of(own));
      assertEquals(Map.of("helmet", 0.55), card.thresholds());
      assertEquals(List.of("head", "helmet"), card.categories());

      desk.click("run-hats of mine");
      desk.answer();
      desk.await(
          "the run", () -> desk.project().jobs().running().isEmpty() && !runs(desk).isEmpty());
      Run run = runs(desk).getFirst();
      assertEquals("hats of mine", run.name());
      var found = desk.project().project().runs().predictions(run.id(), 1);
      assertFalse(found.isEmpty());
      assertTrue(found.stream().allMatch(p -> p.classIndex() == 0 || p.score() >= 0.55));
    }
  }

  @Test
  void aFileThatIsNoModelIsRefusedInTheForm() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.onnx"), "no model at all");
    try (Desk desk = Desk.open(project(), folder.resolve("settings"))) {
      desk.on(() -> desk.window().take(broken));
      desk.await(
          "the refusal",
          () ->
              desk.isShown("add-trouble")
                  && desk.find("add-trouble", Label.class).getText().contains("not an ONNX model"));
      assertTrue(desk.find("add-model", Button.class).isDisabled());
      desk.on(() -> desk.find("add-cancel", Button.class).fire());
      desk.await("the lists", () -> desk.isShown("model-title"));
    }
  }

  @Test
  void aPipelineWithAMistakeSaysWhereAndCannotBeRun() throws IOException {
    Path file = Files.createDirectories(own.resolve("pipelines")).resolve("wrong.yaml");
    Files.writeString(file, "steps:\n  - look: nanodet-m-416-coco\n    colour: red\n");
    try (Desk desk = Desk.open(project(), folder.resolve("settings"))) {
      desk.act("workspace.models");
      desk.await("the pipeline", () -> pipelines(desk).getItems().size() > 1);
      desk.on(() -> pipelines(desk).getSelectionModel().selectLast());
      desk.await("the verdict", () -> verdict(desk).startsWith("Line 3, column 13"));
      assertTrue(desk.find("pipeline-run", Button.class).isDisabled());
      desk.put("pipeline-text", "steps:\n  - look: nanodet-m-416-coco\n");
      desk.await("the verdict", () -> verdict(desk).equals("Nothing is wrong."));
      desk.click("pipeline-save");
      assertTrue(Files.readString(file).endsWith("nanodet-m-416-coco\n"));
      desk.await("that it can run", () -> !desk.find("pipeline-run", Button.class).isDisabled());
    }
  }

  private static String verdict(Desk desk) {
    return desk.isShown("pipeline-verdict")
        ? desk.find("pipeline-verdict", Label.class).getText()
        : "";
  }

  private static ListView<?> pipelines(Desk desk) {
    return desk.find("pipelines-list", ListView.class);
  }

  private static String summary(Desk desk) {
    return desk.find("trial-summary", Label.class).getText();
  }

  private static String title(Desk desk) {
    return desk.isShown("model-title") ? desk.find("model-title", Label.class).getText() : "";
  }

  private static List<Run> runs(Desk desk) {
    return desk.project().project().runs().all();
  }

  private static void choose(Desk desk, String id, String value) {
    desk.on(() -> {
      @SuppressWarnings("unchecked") // the boxes of the form hold texts
      ComboBox<String> box = desk.find(id, ComboBox.class);
      box.setValue(value);
    });
  }

  private Path project() {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
      bulk.commit();
    }
    return file;
  }
}
