package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;

/// Behind a result: the layers of a model, and why an object was missed.
class ExplainFlowTest {
  @TempDir Path folder;

  @Test
  void aModelIsShownLayerByLayerAndEscapePutsItAway() {
    try (Desk desk = Desk.open(project(), folder.resolve("settings"))) {
      desk.act("model.inspect");
      desk.await("its layers", () -> !desk.find("layers", TableView.class).getItems().isEmpty());
      assertTrue(desk.find("operators", TableView.class).getItems().size() > 2);
      desk.type(KeyCode.ESCAPE);
      assertFalse(desk.window().overlay().isVisible());
    }
  }

  @Test
  void anObjectThatWasMissedSaysHowMuchWasLacking() {
    try (Desk desk = Desk.open(project(), folder.resolve("settings"))) {
      desk.await("the run", () -> desk.project().runs().shown().get() != null);
      desk.act("image.why");
      ListView<?> reasons = desk.find("reasons", ListView.class);
      desk.await("the reasons", () -> reasons.getItems().size() == 4);
      String all = reasons.getItems().toString();
      assertTrue(all.contains("Missed: the best prediction has IoU 0.33, needs 0.50."), all);
      assertTrue(all.contains("Badly placed"), all);
      assertTrue(all.contains("but its score 0.20 is below 0.35."), all);
      assertTrue(all.contains("Found, with an overlap of 1.00."), all);
      assertEquals(0, reasons.getSelectionModel().getSelectedIndex());
    }
  }

  /// One face is found, of another half a face beside it, the third with a low score only.
  private Path project() {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file)) {
      try (Bulk bulk = project.bulk("Make")) {
        bulk.add(Category.of(1, "face"));
        bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
        bulk.add(Annotation.drawn(1, 1, 1, new Box(100, 100, 80, 80)));
        bulk.add(Annotation.drawn(2, 1, 1, new Box(300, 100, 80, 80)));
        bulk.add(Annotation.drawn(3, 1, 1, new Box(100, 300, 80, 80)));
        bulk.commit();
      }
      List<Run.ModelClass> classes = List.of(new Run.ModelClass("face", 1L));
      Run run = new Run(0, "r", "model", "00", "cpu", 0.01, classes, Instant.now(), null);
      try (RunWriter writer = project.runs().start(run)) {
        writer.add(
            1,
            List.of(
                Prediction.box(1, 0, new Box(100, 100, 80, 80), 0.9),
                Prediction.box(1, 0, new Box(340, 100, 80, 80), 0.8),
                Prediction.box(1, 0, new Box(100, 300, 80, 80), 0.2)));
        writer.finish(Instant.now());
      }
    }
    return file;
  }
}
