package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Prediction;
import org.spotter.pixels.Picture;
import org.spotter.pixels.PictureSize;
import org.spotter.pixels.Pictures;
import org.spotter.task.Progress;

class WorkersTest {
  private static final int IMAGES = 6;

  @TempDir static Path folder;
  private static Model detector;

  @BeforeAll
  static void imagesAndAModel() throws IOException {
    for (int i = 1; i <= IMAGES; i++) {
      Files.write(folder.resolve(i + ".jpg"), Noise.picture(i, 200 + 30 * i, 180).toJpeg(90));
    }
    detector = Model.open(TestCards.shipped("hardhat-nanodet-m-416"), Provider.CPU, 0.01);
  }

  @AfterAll
  static void close() {
    detector.close();
  }

  private static List<Workers.Job> jobs(long... ids) {
    return LongStream.of(ids)
        .mapToObj(i -> new Workers.Job(i, folder.resolve(i + ".jpg")))
        .toList();
  }

  private static final class Collected implements Workers.Sink {
    private final Map<Long, List<Prediction>> found = new TreeMap<>();
    private final List<Long> order = new ArrayList<>();
    private final Map<Long, String> failed = new TreeMap<>();

    @Override
    public void found(Workers.Job job, List<Prediction> predictions) {
      found.put(job.imageId(), predictions);
      order.add(job.imageId());
    }

    @Override
    public void failed(Workers.Job job, String sentence) {
      failed.put(job.imageId(), sentence);
      order.add(job.imageId());
    }
  }

  private static boolean run(List<Workers.Job> jobs, Workers.Sink sink, Progress progress) {
    return Workers.of(detector).run(jobs.iterator(), jobs.size(), sink, progress);
  }

  @Test
  void theSameImagesGiveTheSamePredictionsInTheOrderAsked() {
    Collected first = new Collected();
    Collected second = new Collected();
    assertTrue(run(jobs(3, 1, 2, 6, 5, 4), first, Progress.NONE));
    assertTrue(run(jobs(1, 2, 3, 4, 5, 6), second, Progress.NONE));
    assertEquals(first.found, second.found);
    assertEquals(List.of(3L, 1L, 2L, 6L, 5L, 4L), first.order);
    assertTrue(first.found.values().stream().anyMatch(p -> !p.isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void theNumberOfWorkersChangesNothing(int workers) {
    Collected alone = new Collected();
    Collected together = new Collected();
    List<Workers.Job> jobs = jobs(1, 2, 3, 4, 5, 6);
    for (Workers.Job job : jobs) {
      Picture picture = Pictures.decode(job.file());
      alone.found(job, detector.predict(picture, job.imageId()));
    }
    Workers some = Workers.of(detector, workers);
    assertTrue(some.run(jobs.iterator(), jobs.size(), together, Progress.NONE));
    assertEquals(alone.found, together.found);
    assertEquals(alone.order, together.order);
    assertTrue(together.found.values().stream().allMatch(p -> p.size() > 1));
  }

  @Test
  void imagesThatCannotBeReadAreToldAndTheOthersGoOn() throws IOException {
    Files.writeString(folder.resolve("77.jpg"), "no picture");
    Collected sink = new Collected();
    assertTrue(run(jobs(1, 77, 88, 2), sink, Progress.NONE));
    assertEquals(List.of(1L, 77L, 88L, 2L), sink.order);
    assertTrue(String.valueOf(sink.failed.get(77L)).contains("not a picture"));
    assertTrue(String.valueOf(sink.failed.get(88L)).contains("There is no picture"));
  }

  @Test
  void aStopKeepsWhatIsFinished() {
    Collected sink = new Collected();
    Progress afterTwo =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return sink.order.size() >= 2;
          }
        };
    long[] many = LongStream.range(0, 200).map(i -> i % IMAGES + 1).toArray();
    assertFalse(run(jobs(many), sink, afterTwo));
    assertTrue(sink.order.size() >= 2 && sink.order.size() < 60, sink.order.size() + " done");
  }

  @Test
  void aSinkThatFailsEndsTheWork() {
    Workers.Sink full =
        new Workers.Sink() {
          @Override
          public void found(Workers.Job job, List<Prediction> predictions) {
            throw new UncheckedIOException(new IOException("disk full"));
          }

          @Override
          public void failed(Workers.Job job, String sentence) {}
        };
    assertThrows(UncheckedIOException.class, () -> run(jobs(1, 2, 3), full, Progress.NONE));
  }

  @Test
  void aModelThatFailsIsAProblemOfTheRunNotOfAnImage() {
    Model closed = Model.open(TestCards.shipped("hardhat-nanodet-m-416"), Provider.CPU, 0.01);
    closed.close();
    Collected sink = new Collected();
    List<Workers.Job> jobs = jobs(1, 2);
    assertThrows(
        RuntimeException.class,
        () -> Workers.of(closed).run(jobs.iterator(), 2, sink, Progress.NONE));
    assertTrue(sink.order.isEmpty());
  }

  @Test
  void progressTellsEveryImage() {
    List<String> reports = new ArrayList<>();
    run(jobs(1, 2), new Collected(), (what, done, total) -> reports.add(done + "/" + total));
    assertEquals(List.of("0/2", "1/2", "2/2"), reports);
  }

  @Test
  void predictionsLieInsideThePictureBestFirst() {
    Collected sink = new Collected();
    run(jobs(1, 2, 3), sink, Progress.NONE);
    sink.found.forEach(WorkersTest::assertInside);
  }

  private static void assertInside(long imageId, List<Prediction> predictions) {
    double last = 1;
    assertTrue(predictions.size() <= OutputSpec.USUAL_MOST);
    for (Prediction p : predictions) {
      assertTrue(p.score() <= last && p.score() >= 0.0099);
      last = p.score();
      assertEquals(imageId, p.imageId());
      var box = java.util.Objects.requireNonNull(p.bbox());
      assertTrue(box.x() >= 0 && box.y() >= 0 && box.bottom() <= 180.0001);
      assertTrue(box.right() <= 200 + 30 * imageId + 0.0001 && box.area() > 0);
    }
  }

  @Test
  void aPictureLargerThanTheBudgetIsWorkedOnAlone() {
    PixelBudget budget = new PixelBudget(10 << 10);
    try (var _ = budget.take(new PictureSize(10000, 10000))) {
      assertEquals(0, budget.freeKilobytes());
    }
    assertEquals(10, budget.freeKilobytes());
    try (var _ = budget.take(new PictureSize(32, 32))) {
      assertEquals(6, budget.freeKilobytes());
    }
  }
}
