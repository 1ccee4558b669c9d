package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.store.Bulk;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// A process that pre-labels is killed at random moments, several times on the same project. What
/// it told is there, and going on gives what an uninterrupted run gives.
class KilledPrelabelTest {
  private static final int IMAGES = 110;
  private static final int ROUNDS = 3;
  private static final int MOST_LINES_A_ROUND = 12;

  private final Random random = new Random(20261122);
  @TempDir Path folder;

  @BeforeEach
  void pictures() throws IOException {
    Picture photo = Pictures.decode(Path.of("resources/org/spotter/app/demo/astronaut.png"));
    for (int id = 1; id <= IMAGES; id++) {
      Box part = new Box(random.nextInt(200), random.nextInt(100), 250, 250);
      Files.write(folder.resolve(id + ".jpg"), photo.crop(part).toJpeg(90));
    }
  }

  private Path project(String name) {
    Path file = folder.resolve(name);
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("test")) {
      bulk.add(Category.of(1, "helmet"));
      for (int id = 1; id <= IMAGES; id++) {
        bulk.add(Image.of(id, id + ".jpg", id + ".jpg", 250, 250));
      }
      bulk.commit();
    }
    return file;
  }

  @Test
  void killedAtAnyMomentARunKeepsWhatWasToldAndCanBeResumed() throws Exception {
    Path file = project("killed.spotter");
    for (int round = 0; round < ROUNDS; round++) {
      List<Long> told = killedAfter(1 + random.nextInt(MOST_LINES_A_ROUND), file);
      assertSound(file);
      try (Project project = Project.open(file)) {
        Run run = project.runs().named(PrelabelInAChild.RUN).orElseThrow();
        assertNull(run.finished());
        List<Long> stored = LongStream.of(project.runs().processed(run.id())).boxed().toList();
        assertTrue(stored.containsAll(told), () -> told + " but stored " + stored);
        assertTrue(stored.size() < IMAGES);
      }
    }
    // Images that were stored before a kill are not looked at again, so this is about them too.
    assertEquals(uninterrupted(project("whole.spotter")), uninterrupted(file));
  }

  /// Goes on to the end; what the run holds then, by image.
  private static Map<Long, List<Prediction>> uninterrupted(Path file) {
    try (Project project = Project.open(file)) {
      var result = Prelabel.run(project, ImageQuery.ALL, PrelabelInAChild.request(), Progress.NONE);
      assertNotNull(result.run().finished());
      Map<Long, List<Prediction>> found = new TreeMap<>();
      for (long image : project.runs().processed(result.run().id())) {
        found.put(
            image,
            project.runs().predictions(result.run().id(), image).stream()
                .map(KilledPrelabelTest::withoutId)
                .toList());
      }
      assertEquals(IMAGES, found.size());
      assertTrue(found.values().stream().filter(p -> !p.isEmpty()).count() > IMAGES / 2);
      return found;
    }
  }

  private static Prediction withoutId(Prediction p) {
    return new Prediction(
        0, p.imageId(), p.classIndex(), p.bbox(), p.segmentation(), p.keypoints(), p.score());
  }

  private static void assertSound(Path file) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA integrity_check")) {
      assertTrue(rows.next());
      assertEquals("ok", rows.getString(1));
      assertFalse(rows.next());
    }
  }

  /// Kills the child some moments after it has told so many images; gives all that it told.
  private List<Long> killedAfter(int lines, Path file) throws Exception {
    Path errors = folder.resolve("errors");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PrelabelInAChild.class.getName(),
                file.toString())
            .redirectError(errors.toFile())
            .start();
    List<Long> told = new ArrayList<>();
    try (BufferedReader out = child.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        assertFalse(line.equals("Done"), "finished before it was killed");
        told.add(Long.valueOf(line));
        if (told.size() == lines) {
          LockSupport.parkNanos(random.nextInt(30_000_000));
          child.toHandle().destroyForcibly(); // the output can still be read to its end
        }
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertTrue(told.size() >= lines, Files.readString(errors));
    return told;
  }
}
