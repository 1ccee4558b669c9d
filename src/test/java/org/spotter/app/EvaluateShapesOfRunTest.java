package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.IouType;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;
import org.spotter.task.Progress;

/// A project with masks and joints: a worker with both, found by the run, and one with a box alone.
class EvaluateShapesOfRunTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Box WORKER = new Box(0, 0, 50, 100);
  private static final Segmentation LEFT_HALF =
      new Segmentation.RunLength(new Mask(100, 100, new int[] {0, 5000, 5000}), true);
  private static final Keypoints JOINTS = new Keypoints(10, 10, 2, 40, 90, 1);

  @TempDir Path folder;
  private @Nullable Project opened;

  @BeforeEach
  void project() {
    Project project = Project.create(folder.resolve("p.spotter"));
    opened = project;
    try (Bulk bulk = project.bulk("Import")) {
      Skeleton skeleton =
          new Skeleton(List.of("head", "foot"), List.of(), List.of(), List.of(.05, .1));
      bulk.add(new Category(1, "worker", "", null, skeleton, List.of(), Extra.NONE));
      bulk.add(Image.of(1, "site.png", "site.png", 100, 100));
      bulk.add(
          new Annotation(
              1,
              1,
              1,
              WORKER,
              LEFT_HALF,
              JOINTS,
              5000,
              false,
              List.of(),
              new Origin.Drawn(),
              Extra.NONE));
      bulk.add(Annotation.drawn(2, 1, 1, new Box(60, 10, 20, 20)));
      bulk.commit();
    }
    Run run =
        new Run(
            0,
            "poses",
            "model",
            "00",
            "cpu",
            0.01,
            List.of(new Run.ModelClass("worker", 1L)),
            NOON,
            null);
    try (RunWriter writer = project.runs().start(run)) {
      writer.add(
          1,
          List.of(
              new Prediction(0, 1, 0, WORKER, LEFT_HALF, JOINTS, .9),
              Prediction.box(1, 0, WORKER, .5)));
      writer.finish(NOON);
    }
  }

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  @Test
  void masksAreEvaluatedAndBoxesAloneLeftOut() {
    EvaluationReport report = evaluate(IouType.SEGM);
    assertEquals(1, report.evaluation().score("AR1"));
    assertEquals(1, report.truth().objectCount());
    assertTrue(report.warnings().contains("1 objects have no mask and are left out."));
    assertTrue(report.warnings().toString().contains("1 predictions of run poses have only a box"));
  }

  @Test
  void jointsAreEvaluatedWithTheSkeletonsSigmas() {
    EvaluationReport report = evaluate(IouType.KEYPOINTS);
    assertEquals(1, report.evaluation().score("AR"));
    assertEquals(2, report.truth().objectCount());
    assertEquals(1, report.truth().count(1));
  }

  @Test
  void theReportOfJointsSpeaksOfJoints() throws IOException {
    Path page =
        HtmlReport.write(
            evaluate(IouType.KEYPOINTS), Album.NONE, folder.resolve("report"), Progress.NONE);
    String html = Files.readString(page);
    assertTrue(html.contains("COCO’s numbers for joints"), html);
    assertTrue(html.contains("OKS 0.50 to 0.95"), html);
    assertTrue(html.contains("at OKS 0.75"), html);
    assertFalse(html.contains("twelve"), html);
    assertFalse(html.contains("AR100"), html);
    assertFalse(html.contains("at IoU"), html);
  }

  private EvaluationReport evaluate(IouType type) {
    return EvaluateRun.run(Objects.requireNonNull(opened), "poses", type, Progress.NONE);
  }
}
