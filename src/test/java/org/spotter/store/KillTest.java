package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Run;

/// A writing process is killed at random moments, several times on the same file. The project
/// opens, holds every change that was acknowledged, and nothing that was half done.
class KillTest {
  private static final int ROUNDS = 4;

  private final Random random = new Random(20261122);
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("p.spotter");
    try (Project project = Project.create(file)) {
      Samples.fill(project);
    }
  }

  /// Starts the writer, kills it some time after it has printed some lines, and gives all lines it
  /// printed.
  private List<Long> killed(String mode, int lines) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                mode,
                file.toString(),
                Long.toString(random.nextLong()))
            .redirectError(folder.resolve("errors").toFile())
            .start();
    List<Long> kept = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      int enough = 1 + random.nextInt(lines);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        kept.add(Long.parseLong(line));
        if (kept.size() == enough) {
          LockSupport.parkNanos(random.nextInt(3_000_000));
          process.toHandle().destroyForcibly();
        }
      }
      int exit = process.waitFor();
      assertTrue(kept.size() >= enough, () -> errors() + " exit " + exit);
      assertNotEquals(0, exit);
    }
    return kept;
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void everyAcknowledgedEditIsThereAndTheJournalAgreesWithTheRows() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<Long> kept = killed("edits", 150);
      try (Project project = Project.open(file)) {
        BulkTest.assertSound(project);
        List<Entry> entries = project.journal().latest(Integer.MAX_VALUE).reversed();
        long last = entries.getLast().id();
        assertTrue(last == kept.getLast() || last == kept.getLast() + 1, last + " " + kept);
        Map<Long, Annotation> expected = new LinkedHashMap<>();
        expected.put(1L, Annotation.drawn(1, 1, 1, Samples.BOX));
        entries.forEach(e -> replay(e.change(), expected));
        Map<Long, Annotation> stored = new LinkedHashMap<>();
        project.annotations().each(ImageQuery.ALL, a -> stored.put(a.id(), a));
        assertEquals(expected, stored);
      }
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
      case Change.OfCategory _, Change.OfCategoryOrder _, Change.OfDecision _, Change.OfImage _ ->
          throw new AssertionError(change);
    }
  }

  @Test
  void anInterruptedLoadLeavesNothing() throws Exception {
    int loads = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int kept = killed("loads", 4).size();
      try (Project project = Project.open(file)) {
        BulkTest.assertSound(project);
        long images = project.images().count(ImageQuery.ALL) - 3;
        assertEquals(0, images % KilledWriter.LOAD);
        assertEquals(images + 1, project.annotations().count(ImageQuery.ALL));
        long now = images / KilledWriter.LOAD;
        assertTrue(now == loads + kept || now == loads + kept + 1, now + " loads");
        assertEquals(now + 1, project.journal().latest(Integer.MAX_VALUE).size());
        loads = (int) now;
      }
    }
  }

  @Test
  void aRunKeepsWholeImages() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<Long> kept = killed("runs", 30);
      try (Project project = Project.open(file)) {
        BulkTest.assertSound(project);
        List<Long> stored = new ArrayList<>();
        for (Run run : project.runs().all()) {
          for (long image : project.runs().processed(run.id())) {
            stored.add(run.id() * 10 + image);
            int found = project.runs().predictions(run.id(), image).size();
            assertEquals(KilledWriter.FOUND, found);
          }
        }
        assertTrue(stored.containsAll(kept));
        List<Run> runs = project.runs().all();
        for (Run run : runs.subList(0, runs.size() - 1)) {
          assertFalse(project.runs().processed(run.id()).length > 3);
        }
      }
    }
  }

  @Test
  void aLoadKilledInItsMiddleLeavesAnEmptyProjectEmpty() throws Exception {
    Path source = file;
    file = folder.resolve("empty.spotter");
    Project.create(file).close();
    Files.delete(source);
    try (Project project = Project.open(file);
        Bulk bulk = project.bulk("Categories")) {
      bulk.add(Category.of(1, "helmet"));
      bulk.commit();
    }
    killed("loads", 1);
    try (Project project = Project.open(file)) {
      BulkTest.assertSound(project);
      assertEquals(0, project.images().count(ImageQuery.ALL) % KilledWriter.LOAD);
    }
    assertEquals(
        List.of("empty.spotter", "errors"),
        Arrays.stream(folder.toFile().list()).sorted().toList());
  }
}
