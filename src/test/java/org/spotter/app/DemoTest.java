package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

class DemoTest {
  @TempDir Path folder;

  @Test
  void everythingItNamesIsThereAndTheProjectFindsItsPictures() {
    Demo.Result result = Demo.run(folder.resolve("demo"), Progress.NONE);
    assertTrue(Files.isRegularFile(result.export()));
    result.runs().forEach(run -> assertTrue(Files.isRegularFile(run.page()), run.run()));
    try (Project project = Project.open(result.project())) {
      for (long id : project.images().ids(ImageQuery.ALL)) {
        Path picture = project.locate(project.images().find(id).orElseThrow());
        assertTrue(Files.isRegularFile(picture), picture.toString());
      }
    }
  }

  @Test
  void aStoppedDemoLeavesNothing() throws IOException {
    Path demo = folder.resolve("demo");
    assertThrows(Cancelled.class, () -> Demo.run(demo, new StoppingAtTheModel()));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  /// Asks to stop once the project is made and a model has begun.
  private static final class StoppingAtTheModel implements Progress {
    private volatile boolean stop;

    @Override
    public void report(String what, long done, long total) {
      stop |= what.contains("model");
    }

    @Override
    public boolean cancelled() {
      return stop;
    }
  }
}
