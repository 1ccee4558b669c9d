package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.store.Entry;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;

/// The window is killed while a script draws in it with all tools. Whatever was acknowledged is in
/// the project file, and the file holds what its journal says, change by change.
class KilledDrawingTest {
  /// How often; see CONTRIBUTING.md for more.
  private static final int ROUNDS = Integer.getInteger("kills", 3);

  @TempDir Path folder;

  @Test
  void everyAcknowledgedStrokeOutlivesAKill() throws Exception {
    int acknowledged = kill(folder, ROUNDS, new Random(20261122));
    assertTrue(acknowledged >= ROUNDS);
    System.out.println(ROUNDS + " kills, " + acknowledged + " acknowledged changes, none lost");
  }

  /// @return how many changes were acknowledged
  private static int kill(Path folder, int rounds, Random random) throws Exception {
    Drawing.make(folder);
    Path file = folder.resolve("p.spotter");
    int acknowledged = 0;
    for (int round = 0; round < rounds; round++) {
      List<Long> kept = killed(file, random);
      acknowledged += kept.size();
      check(file, kept);
    }
    return acknowledged;
  }

  private static List<Long> killed(Path file, Random random)
      throws IOException, InterruptedException {
    Path errors = file.resolveSibling("errors");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dtestfx.robot=glass",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledDrawer.class.getName(),
                file.toString(),
                Long.toString(random.nextLong()))
            .redirectError(errors.toFile())
            .start();
    List<Long> kept = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      int enough = 1 + random.nextInt(12);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        kept.add(Long.parseLong(line));
        if (kept.size() == enough) {
          LockSupport.parkNanos(random.nextInt(60_000_000));
          process.toHandle().destroyForcibly();
        }
      }
      process.waitFor();
    }
    assertTrue(!kept.isEmpty(), () -> read(errors));
    return kept;
  }

  private static void check(Path file, List<Long> kept) {
    try (Project project = Project.open(file)) {
      List<Entry> entries = project.journal().latest(Integer.MAX_VALUE).reversed();
      List<Long> ids = entries.stream().map(Entry::id).toList();
      assertTrue(ids.containsAll(kept), () -> kept + " are not all in " + ids);
      Map<Long, Annotation> expected = new LinkedHashMap<>();
      entries.forEach(e -> replay(e.change(), expected));
      Map<Long, Annotation> stored = new LinkedHashMap<>();
      project.annotations().each(ImageQuery.ALL, a -> stored.put(a.id(), a));
      assertEquals(expected, stored);
    }
  }

  private static void replay(Change change, Map<Long, Annotation> rows) {
    switch (change) {
      case Change.OfAnnotation(Annotation before, Annotation after) -> {
        if (before != null) {
          assertEquals(before, rows.remove(before.id()));
        }
        if (after != null) {
          rows.put(after.id(), after);
        }
      }
      case Change.Group(List<Change> changes) -> changes.forEach(c -> replay(c, rows));
      case Change.OfCategory _,
          Change.OfImage _,
          Change.OfDecision _,
          Change.OfCategoryOrder _ -> {}
    }
  }

  private static String read(Path errors) {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
