package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Run.ModelClass;
import org.spotter.dataset.Segmentation.Polygons;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Polygon;
import org.spotter.task.Problem;

class RunsTest {
  private static final Run RUN =
      new Run(
          0,
          "hard hats 安",
          "hardhat",
          "00ff",
          "cpu",
          0.01,
          List.of(new ModelClass("helmet", 1L), new ModelClass("dog", null)),
          Instant.parse("2026-11-22T10:00:00.123456789Z"),
          null);
  private static final Instant LATER = Instant.parse("2026-11-22T10:05:00Z");

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = Project.create(folder.resolve("p.spotter"));
    Samples.fill(project);
  }

  @AfterEach
  void close() {
    project.close();
  }

  private Runs runs() {
    return project.runs();
  }

  private static Prediction withId(long id, Prediction p) {
    return new Prediction(
        id, p.imageId(), p.classIndex(), p.bbox(), p.segmentation(), p.keypoints(), p.score());
  }

  @Test
  void aRunKeepsEverythingItWasGiven() {
    Prediction box = Prediction.box(2, 1, new Box(0.1f, -0.0, 1.0 / 3, 7), -0.0);
    Prediction odd =
        new Prediction(
            0,
            2,
            0,
            null,
            new Polygons(List.of(new Polygon(1, 2, 3, 4, 5, 6))),
            new Keypoints(1, 2, 0.5),
            Double.NaN);
    long id;
    try (RunWriter writer = runs().start(RUN)) {
      id = writer.run().id();
      writer.add(2, List.of(box, odd));
      writer.add(1, List.of());
      assertNull(runs().all().getFirst().finished());
      assertEquals(RUN.withId(id).withFinished(LATER), writer.finish(LATER));
    }
    assertEquals(List.of(RUN.withId(id).withFinished(LATER)), runs().all());
    assertEquals(runs().all().getFirst(), runs().named(RUN.name()).orElseThrow());
    assertEquals(Optional.empty(), runs().named("other"));
    assertEquals(List.of(withId(1, box), withId(2, odd)), runs().predictions(id, 2));
    assertEquals(List.of(), runs().predictions(id, 1));
    assertArrayEquals(new long[] {1, 2}, runs().processed(id));
    assertEquals(2, runs().count(id));
    assertArrayEquals(new long[] {1, 2}, project.images().ids(ImageQuery.ALL.withRun(id)));
  }

  @Test
  void imagesThatComeTogetherAreStoredTogetherOrNotAtAll() {
    try (RunWriter writer = runs().start(RUN)) {
      var one = new RunWriter.Found(1, List.of(Prediction.box(1, 0, Samples.BOX, 0.1)));
      var unknown = new RunWriter.Found(77, List.of());
      assertThrows(Problem.class, () -> writer.add(List.of(one, unknown)));
      assertArrayEquals(new long[0], runs().processed(writer.run().id()));
      writer.add(List.of(one, new RunWriter.Found(3, List.of())));
      assertArrayEquals(new long[] {1, 3}, runs().processed(writer.run().id()));
      assertEquals(1, runs().count(writer.run().id()));
    }
  }

  @Test
  void predictionsComeByImage() {
    long id;
    try (RunWriter writer = runs().start(RUN)) {
      id = writer.run().id();
      writer.add(3, List.of(Prediction.box(3, 0, Samples.BOX, 0.3)));
      writer.add(1, List.of(Prediction.box(1, 0, Samples.BOX, 0.1)));
    }
    List<Double> scores = new ArrayList<>();
    runs().each(id, p -> scores.add(p.score()));
    assertEquals(List.of(0.1, 0.3), scores);
    List<Double> plain = new ArrayList<>();
    runs()
        .eachBox(
            id,
            (_, image, _, x, _, _, height, score) -> {
              plain.add(image + x + height);
              plain.add(score);
            });
    assertEquals(List.of(1 + 1.5 + 40.1, 0.1, 3 + 1.5 + 40.1, 0.3), plain);
  }

  @Test
  void anImageDoneAgainIsReplaced() {
    try (RunWriter writer = runs().start(RUN)) {
      writer.add(1, List.of(Prediction.box(1, 0, Samples.BOX, 0.1)));
      writer.add(1, List.of(Prediction.box(1, 1, Samples.BOX, 0.9)));
      List<Prediction> found = runs().predictions(writer.run().id(), 1);
      assertEquals(List.of(0.9), found.stream().map(Prediction::score).toList());
    }
  }

  @Test
  void anInterruptedRunCanGoOn() {
    Run run;
    try (RunWriter writer = runs().start(RUN)) {
      run = writer.run();
      writer.add(1, List.of(Prediction.box(1, 0, Samples.BOX, 0.1)));
    }
    project.close();
    project = Project.open(folder.resolve("p.spotter"));
    Run found = runs().find(run.id()).orElseThrow();
    assertNull(found.finished());
    try (RunWriter writer = runs().resume(found)) {
      writer.add(2, List.of(Prediction.box(2, 0, Samples.BOX, 0.2)));
      writer.finish(LATER);
    }
    assertArrayEquals(new long[] {1, 2}, runs().processed(run.id()));
    assertNotNull(runs().find(run.id()).orElseThrow().finished());
  }

  @Test
  void twoRunsCannotHaveOneName() {
    runs().start(RUN).close();
    Problem problem = assertThrows(Problem.class, () -> runs().start(RUN));
    assertTrue(problem.sentence().contains("already has a run named hard hats"));
    assertEquals(1, runs().all().size());
  }

  @Test
  void whatDoesNotFitIsRefusedWhole() {
    try (RunWriter writer = runs().start(RUN)) {
      Prediction good = Prediction.box(1, 0, Samples.BOX, 0.1);
      Prediction noClass = Prediction.box(1, 2, Samples.BOX, 0.1);
      assertThrows(IllegalArgumentException.class, () -> writer.add(1, List.of(good, noClass)));
      assertThrows(IllegalArgumentException.class, () -> writer.add(2, List.of(good)));
      Prediction lost = Prediction.box(77, 0, Samples.BOX, 0.1);
      Problem problem = assertThrows(Problem.class, () -> writer.add(77, List.of(lost)));
      assertTrue(problem.sentence().contains("image 77"));
      assertEquals(0, runs().processed(writer.run().id()).length);
    }
  }

  @Test
  void aDeletedRunTakesItsPredictionsAlongAndTellsItsWriter() {
    try (RunWriter writer = runs().start(RUN)) {
      writer.add(1, List.of(Prediction.box(1, 0, Samples.BOX, 0.1)));
      long id = writer.run().id();
      runs().delete(id);
      assertEquals(0, runs().count(id));
      assertEquals(List.of(), runs().all());
      Problem problem = assertThrows(Problem.class, () -> writer.add(2, List.of()));
      assertTrue(problem.sentence().contains("was deleted"));
      Run next = RUN.withClasses(List.of(new ModelClass("x", 2L)));
      try (RunWriter second = runs().start(next)) {
        assertTrue(second.run().id() > id);
      }
    }
  }

  @Test
  void classesCanStandForOtherCategories() {
    Run stored = runs().start(RUN).run();
    Run mapped =
        stored.withClasses(List.of(new ModelClass("helmet", 2L), new ModelClass("dog", 1L)));
    runs().remap(mapped);
    assertEquals(List.of(mapped), runs().all());
  }

  @Test
  void aMappingReturnsWithItsCategory() {
    Category head = project.categories().find(2).orElseThrow();
    Run stored = runs().start(RUN.withClasses(List.of(new ModelClass("head", 2L)))).run();
    project.journal().apply("Delete", new Change.OfCategory(head, null));
    assertNull(runs().all().getFirst().classes().getFirst().categoryId());
    project.journal().undo();
    assertEquals(List.of(stored), runs().all());
  }
}
