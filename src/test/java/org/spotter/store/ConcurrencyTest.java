package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;

class ConcurrencyTest {
  private static final Annotation FIRST = Annotation.drawn(1, 1, 1, Samples.BOX);

  @TempDir Path folder;
  private Project project;
  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void create() {
    project = Project.create(folder.resolve("p.spotter"));
    Samples.fill(project);
    project.addListener(events::add);
  }

  @AfterEach
  void close() {
    project.close();
  }

  private static Run run(String name) {
    List<Run.ModelClass> classes = List.of(new Run.ModelClass("helmet", 1L));
    return new Run(0, name, "m", "", "cpu", 0, classes, Instant.EPOCH, null);
  }

  @Test
  void aRunIsStoredWhileAPersonEditsAndOthersRead() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < 2; t++) {
        String name = "run " + t;
        all.add(threads.submit(() -> predict(name)));
      }
      all.add(threads.submit(this::edit));
      all.add(threads.submit(this::look));
      for (Future<?> one : all) {
        one.get(2, TimeUnit.MINUTES);
      }
    }
    for (Run run : project.runs().all()) {
      assertEquals(3 * 20, project.runs().count(run.id()));
    }
    assertEquals(101, project.annotations().of(1).size());
    assertEquals(101, project.journal().latest(1000).size());
    BulkTest.assertSound(project);
  }

  private void predict(String name) {
    try (RunWriter writer = project.runs().start(run(name))) {
      for (int round = 0; round < 20; round++) {
        for (long image = 1; image <= 3; image++) {
          Prediction p = Prediction.box(image, 0, Samples.BOX, 0.5);
          writer.add(image, Collections.nCopies(20, p));
        }
      }
    }
  }

  private void edit() {
    for (int i = 0; i < 100; i++) {
      long id = project.annotations().nextId();
      project.journal().apply("Add", Change.add(Annotation.drawn(id, 1, 1, Samples.BOX)));
    }
  }

  /// What is read is a state between two commits: an image has all its predictions or none.
  private void look() {
    for (int i = 0; i < 200; i++) {
      for (Run run : project.runs().all()) {
        assertEquals(0, project.runs().count(run.id()) % 20);
      }
    }
  }

  @Test
  void readersDoNotWaitForALoad() throws Exception {
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> load =
          threads.submit(() -> {
            try (Bulk bulk = project.bulk("Import")) {
              bulk.add(Image.of(9, "a.jpg", "a.jpg", 1, 1));
              loading.countDown();
              assertTrue(read.await(1, TimeUnit.MINUTES));
              bulk.commit();
            }
            return null;
          });
      assertTrue(loading.await(1, TimeUnit.MINUTES));
      assertEquals(3, project.images().count(ImageQuery.ALL));
      assertEquals(List.of(FIRST), project.annotations().of(1));
      read.countDown();
      load.get(1, TimeUnit.MINUTES);
    }
    assertEquals(4, project.images().count(ImageQuery.ALL));
  }

  @Test
  void listenersHearWhatChangedAfterItIsThere() {
    List<Integer> seen = new ArrayList<>();
    project.addListener(_ -> seen.add(project.annotations().of(1).size()));
    project.journal().apply("Delete", Change.delete(FIRST));
    project.journal().undo();
    assertEquals(List.of(new Event.OfAnnotations(1), new Event.OfAnnotations(1)), events);
    assertEquals(List.of(0, 1), seen);
  }

  @Test
  void eachKindOfChangeHasItsEvent() {
    Image image = project.images().find(2).orElseThrow();
    Annotation second = Annotation.drawn(2, 3, 2, Samples.BOX);
    project
        .journal()
        .apply(
            "Several",
            new Change.Group(
                List.of(
                    new Change.OfImage(image, image.withState(ReviewState.DONE)),
                    new Change.OfCategory(null, Category.of(5, "hat")),
                    Change.add(second),
                    Change.delete(FIRST),
                    Change.replace(second, second.withCategory(5)))));
    assertEquals(
        List.of(
            new Event.OfImage(2),
            new Event.OfCategories(),
            new Event.OfAnnotations(3),
            new Event.OfAnnotations(1)),
        events);
    events.clear();
    Run stored;
    try (RunWriter writer = project.runs().start(run("r"))) {
      stored = writer.run();
      writer.add(2, List.of());
      writer.finish(Instant.EPOCH);
    }
    project.runs().remap(stored);
    project.runs().delete(stored.id());
    project.settings().put("a", "b");
    project.settings().remove("a");
    Event ofRun = new Event.OfRun(stored.id());
    assertEquals(
        List.of(
            ofRun,
            new Event.OfPredictions(stored.id(), 2),
            ofRun,
            ofRun,
            ofRun,
            new Event.OfSettings(),
            new Event.OfSettings()),
        events);
    events.clear();
    try (Bulk bulk = project.bulk("Import")) {
      bulk.put("a", "c");
      assertEquals(List.of(), events);
      bulk.commit();
    }
    assertEquals(List.of(new Event.OfEverything()), events);
  }

  @Test
  void aListenerThatWasRemovedOrFailsDisturbsNobody() {
    List<Event> others = new ArrayList<>();
    List<Event> gone = new ArrayList<>();
    Consumer<Event> removed = gone::add;
    project.addListener(removed);
    project.removeListener(removed);
    project.addListener(_ -> {
      throw new IllegalStateException("a broken listener");
    });
    project.addListener(others::add);
    project.journal().apply("Delete", Change.delete(FIRST));
    assertEquals(List.of(), gone);
    assertEquals(List.of(new Event.OfAnnotations(1)), others);
    assertEquals(List.of(), project.annotations().of(1));
  }

  @Test
  void aListenerMayWrite() {
    project.addListener(e -> {
      if (e instanceof Event.OfAnnotations && project.settings().get("seen").isEmpty()) {
        project.settings().put("seen", "yes");
      }
    });
    project.journal().apply("Delete", Change.delete(FIRST));
    assertEquals("yes", project.settings().get("seen").orElseThrow());
  }
}
