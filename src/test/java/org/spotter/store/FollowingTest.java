package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.store.query.Query;

/// A second window, open read-only, learns what the first one does.
class FollowingTest {
  @TempDir Path folder;
  private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
  private Project first;
  private Project second;

  @BeforeEach
  void open() {
    first = Project.create(folder.resolve("p.spotter"));
    Samples.fill(first);
    second = Project.openReadOnly(first.file());
    second.addListener(heard::add);
    var _ = second.follow(Duration.ofMillis(5));
  }

  @AfterEach
  void close() {
    second.close();
    first.close();
  }

  private void hears(Event expected) throws InterruptedException {
    for (Event e = heard.poll(20, TimeUnit.SECONDS);
        !expected.equals(e);
        e = heard.poll(20, TimeUnit.SECONDS)) {
      assertNotNull(e, "nothing more was heard, but not " + expected);
    }
  }

  @Test
  void editsAreToldOneByOne() throws InterruptedException {
    first.journal().apply("Add", Change.add(Annotation.drawn(2, 3, 1, Samples.BOX)));
    hears(new Event.OfAnnotations(3));
    assertEquals(1, second.annotations().of(3).size());
    Image image = first.images().find(2).orElseThrow();
    first.journal().apply("Done", new Change.OfImage(image, image.withState(ReviewState.DONE)));
    hears(new Event.OfImage(2));
    assertArrayEquals(new long[] {2}, second.images().ids(second.parse("state:done").orThrow()));
    first.journal().undo();
    hears(new Event.OfImage(2));
    first.settings().put("a", "b");
    hears(new Event.OfSettings());
  }

  @Test
  void importsAndRunsAreTold() throws InterruptedException {
    assertEquals(3, second.images().ids(Query.ALL).length);
    try (Bulk bulk = first.bulk("Import")) {
      bulk.add(Image.of(4, "new.jpg", "new.jpg", 1, 1));
      bulk.commit();
    }
    hears(new Event.OfEverything());
    assertEquals(4, second.images().ids(Query.ALL).length);
    Run run = new Run(0, "r", "m", "", "cpu", 0, List.of(), Instant.EPOCH, null);
    try (RunWriter writer = first.runs().start(run)) {
      hears(new Event.OfRun(writer.run().id()));
      writer.add(1, List.of());
      hears(new Event.OfRun(writer.run().id()));
      writer.finish(Instant.EPOCH);
      hears(new Event.OfRun(writer.run().id()));
    }
  }
}
