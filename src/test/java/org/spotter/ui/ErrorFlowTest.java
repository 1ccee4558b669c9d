package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Split;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.chart.GridPlot;
import org.spotter.ui.test.Cases;
import org.spotter.ui.test.Pick;
import org.spotter.ui.test.TestBench;

/// From a number in the Test workspace to the place in the photograph it comes from, and to the
/// fix.
class ErrorFlowTest {
  private static final Box FALSE_ALARM = new Box(300, 200, 60, 60);
  private static final Box MISSED = new Box(100, 100, 80, 40);
  @TempDir Path folder;

  /// The second image has an object that the run misses, and a find of the run where nothing is.
  private Path file(Split split) {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file)) {
      try (Bulk bulk = project.bulk("Make")) {
        bulk.add(Category.of(1, "helmet"));
        bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
        bulk.add(Projects.photograph(folder, 2, "coffee.png", 600, 400).withSplit(split));
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
    return file;
  }

  @Test
  void aCellOfTheConfusionShowsItsObjectsAndTheirReason() {
    try (Desk desk = tested(Split.NONE)) {
      desk.on(() -> desk.find("confusion", GridPlot.class).requestFocus());
      desk.type(KeyCode.DOWN);
      desk.type(KeyCode.ENTER);
      desk.await("the pick", () -> bench(desk).pick().get().equals(new Pick.Cell(1, 0)));
      desk.await("the false alarm", () -> cases(desk).size() == 1);
      assertTrue(cases(desk).at(0).hasPrediction());
      desk.await(
          "the reason",
          () -> desk.find("case-reason", Label.class).getText().startsWith("False alarm"));
    }
  }

  @Test
  void acceptingOnTheWallMovesTheNumbersAndUndoBringsThemBack() {
    try (Desk desk = tested(Split.NONE)) {
      desk.await("the AP", () -> number(desk, "card-AP").equals("0.000"));
      desk.click("chip-alarms");
      desk.await("the false alarm", () -> cases(desk).size() == 1);
      desk.on(() -> desk.find("wall", javafx.scene.Node.class).requestFocus());
      desk.type(KeyCode.A);
      desk.await("no false alarm any more", () -> cases(desk).isEmpty());
      desk.await("another AP", () -> !number(desk, "card-AP").equals("0.000"));
      assertEquals(2, desk.project().project().annotations().of(2).size());
      desk.act("edit.undo");
      desk.await("the AP back", () -> number(desk, "card-AP").equals("0.000"));
      desk.await("the false alarm back", () -> cases(desk).size() == 1);
    }
  }

  @Test
  void aFalseAlarmLeadsToItsPlaceWhichIsRinged() {
    try (Desk desk = tested(Split.NONE)) {
      desk.click("chip-alarms");
      desk.await("the false alarm", () -> cases(desk).size() == 1);
      desk.on(() -> desk.find("wall", javafx.scene.Node.class).requestFocus());
      desk.type(KeyCode.ENTER);
      desk.await("the canvas", () -> desk.isShown("canvas"));
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
    try (Desk desk = tested(Split.NONE)) {
      desk.click("chip-missed");
      desk.await("the missed object", () -> cases(desk).size() == 1);
      desk.click("case-edit");
      desk.await("the canvas", () -> desk.isShown("canvas"));
      CanvasView canvas = desk.find("canvas", CanvasView.class);
      desk.await("the ring", () -> MISSED.equals(canvas.getSpot()));
      desk.await(
          "the selection",
          () -> desk.project().objects().selection().get().equals(Selection.of(7)));
      assertEquals(Selection.of(7), canvas.selectionProperty().get());
    }
  }

  @Test
  void theTestSplitIsGuardedBeforeThresholdsAreTuned() {
    try (Desk desk = tested(Split.TEST)) {
      desk.await("the guard's look", () -> desk.project().jobs().running().isEmpty());
      Desk.settle();
      desk.clickAcross("test-score", 0.8);
      desk.await("the warning", () -> desk.isShown("guard"));
      assertEquals(0.35, bench(desk).point().get().score());
      desk.answer();
      desk.await("the point", () -> bench(desk).point().get().score() > 0.5);
      assertFalse(desk.window().overlay().isVisible());
    }
  }

  @Test
  void theReportIsWrittenWhereAskedFor() {
    try (Desk desk = tested(Split.NONE)) {
      Path target = folder.resolve("report");
      desk.choosing(target);
      desk.act("run.report");
      desk.await("its end", () -> desk.word().contains("report"));
      assertTrue(Files.exists(target.resolve("index.html")), desk.word() + desk.problem());
    }
  }

  private static TestBench bench(Desk desk) {
    return desk.bench().testBench();
  }

  private static Cases cases(Desk desk) {
    return bench(desk).cases().get();
  }

  private static String number(Desk desk, String card) {
    return ((Label)
            Objects.requireNonNull(desk.find(card, javafx.scene.Node.class).lookup(".number")))
        .getText();
  }

  private Desk tested(Split split) {
    Desk desk = Desk.open(file(split), folder.resolve("settings"));
    desk.act("run.evaluate");
    desk.await("the numbers", () -> bench(desk).moment().get() != null);
    desk.await("the wall", () -> desk.isShown("wall"));
    return desk;
  }
}
