package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;
import org.spotter.ui.canvas.CanvasView;

/// From a number on the Test page to the place in the photograph it comes from.
class ErrorFlowTest {
  private static final Box FALSE_ALARM = new Box(300, 200, 60, 60);
  private static final Box MISSED = new Box(100, 100, 80, 40);
  @TempDir Path folder;
  private Path file;

  /// The second image has an object that the run misses, and a find of the run where nothing is.
  @BeforeEach
  void makeProject() {
    file = folder.resolve("p.spotter");
    try (Project project = Project.create(file)) {
      try (Bulk bulk = project.bulk("Make")) {
        bulk.add(Category.of(1, "helmet"));
        bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
        bulk.add(Projects.photograph(folder, 2, "coffee.png", 600, 400));
        bulk.add(Annotation.drawn(7, 2, 1, MISSED));
        bulk.commit();
      }
      List<Run.ModelClass> classes = List.of(new Run.ModelClass("helmet", 1L));
      Run run = new Run(0, "r", "model", "00", "cpu", 0.01, classes, Instant.now(), null);
      try (RunWriter writer = project.runs().start(run)) {
        writer.add(1, List.of());
        writer.add(2, List.of(Prediction.box(2, 0, FALSE_ALARM, 0.9)));
        writer.finish(Instant.now());
      }
    }
  }

  @Test
  void aFalseAlarmLeadsToItsPlaceWhichIsRinged() {
    try (Desk desk = evaluated()) {
      desk.clickRow("errors", 0);
      CanvasView canvas = desk.find("canvas", CanvasView.class);
      desk.await("the ring", () -> FALSE_ALARM.equals(canvas.getSpot()));
      Document shown = canvas.getDocument();
      assertTrue(shown != null && shown.image().id() == 2, String.valueOf(shown));
      assertTrue(canvas.zoomProperty().get() > 1.5, "zoom " + canvas.zoomProperty().get());
      desk.drag(0.1, 0.1, 0.12, 0.12);
      desk.await("the ring to go", () -> canvas.getSpot() == null);
    }
  }

  @Test
  void aMissedObjectLeadsToItAndIsSelected() {
    try (Desk desk = evaluated()) {
      desk.click("errors-MISSED");
      desk.await(
          "the missed object",
          () ->
              desk.find("errors", ListView.class).getItems().size() == 1
                  && desk.project().test().errors().get().getFirst().annotationId() == 7);
      desk.clickRow("errors", 0);
      CanvasView canvas = desk.find("canvas", CanvasView.class);
      desk.await("the ring", () -> MISSED.equals(canvas.getSpot()));
      desk.await(
          "the selection",
          () -> desk.project().objects().selection().get().equals(Selection.of(7)));
      assertEquals(Selection.of(7), canvas.selectionProperty().get());
    }
  }

  @Test
  void theReportIsWrittenWhereAskedFor() {
    try (Desk desk = evaluated()) {
      Path target = folder.resolve("report");
      desk.choosing(target);
      desk.click("run.report");
      desk.await("its end", () -> desk.word().contains("report"));
      assertTrue(Files.exists(target.resolve("index.html")), desk.word() + desk.problem());
    }
  }

  private Desk evaluated() {
    Desk desk = Desk.open(file, folder.resolve("settings"));
    desk.act("run.evaluate");
    desk.await("the errors", () -> !desk.project().test().errors().get().isEmpty());
    return desk;
  }
}
