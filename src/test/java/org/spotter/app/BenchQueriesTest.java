package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.task.Progress;

class BenchQueriesTest {
  @TempDir Path folder;

  @Test
  void everyKindIsAskedOnce() {
    BenchQueries.Result result = BenchQueries.run(folder, 300, 1, Progress.NONE);
    assertEquals(300, result.images());
    assertEquals(3000, result.annotations());
    Set<String> names = new HashSet<>();
    for (BenchQueries.Kind kind : result.kinds()) {
      assertTrue(names.add(kind.name()), kind::name);
      assertTrue(kind.listing().p50() > 0, kind::query);
    }
    long found = result.kinds().stream().filter(k -> k.images() > 0).count();
    assertTrue(found > result.kinds().size() * 3 / 4, () -> result.kinds().toString());
  }

  @Test
  void theProjectIsTakenWhenItIsThere() {
    BenchQueries.Result first = BenchQueries.run(folder, 60, 1, Progress.NONE);
    BenchQueries.Result again = BenchQueries.run(folder, 60, 1, Progress.NONE);
    assertEquals(
        first.kinds().stream().map(BenchQueries.Kind::objects).toList(),
        again.kinds().stream().map(BenchQueries.Kind::objects).toList());
  }
}
