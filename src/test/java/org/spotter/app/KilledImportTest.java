package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.format.Formats;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// A process that is killed in the middle of an import leaves all of it or nothing.
class KilledImportTest {
  private static final int IMAGES = 2_000;
  private static final int ANNOTATIONS = 30_000;
  private static final int ROUNDS = 6;

  @TempDir Path folder;

  @Test
  void killedAtAnyMomentAnImportLeavesAllOrNothing() throws Exception {
    Path source = dataset();
    Path file = folder.resolve("p.spotter");
    Project.create(file).close();
    var random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      String last = killAfter(random.nextInt(30), file, source);
      try (Project project = Project.open(file)) {
        long images = project.images().count(ImageQuery.ALL);
        long annotations = project.annotations().count(ImageQuery.ALL);
        boolean all = images == IMAGES && annotations == ANNOTATIONS;
        boolean nothing = images == 0 && annotations == 0 && project.categories().all().isEmpty();
        assertTrue(all || nothing, images + " images, " + annotations + " annotations");
        assertTrue(nothing || last.equals("Saving") || last.equals("Done"), last);
        if (all) {
          return; // killed when it was done; a next round would find the images there
        }
      }
    }
    try (Project project = Project.open(file)) {
      var result = ImportDataset.run(project, Formats.named("coco"), source, null, Progress.NONE);
      assertEquals(ANNOTATIONS, result.annotations());
    }
  }

  /// Kills the child after some of its steps; gives the last step it told.
  private static String killAfter(int steps, Path file, Path source) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ImportInAChild.class.getName(),
                file.toString(),
                source.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String last = "";
    try (var out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i <= steps; i++) {
        @Nullable String line = out.readLine();
        if (line == null) {
          break;
        }
        last = line;
      }
      child.toHandle().destroyForcibly(); // the output can still be read to its end
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = line;
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    return last;
  }

  private Path dataset() throws IOException {
    Path source = folder.resolve("set.json");
    try (BufferedWriter out = Files.newBufferedWriter(source)) {
      out.write("{\"categories\": [{\"id\": 1, \"name\": \"x\"}], \"images\": [");
      for (int i = 1; i <= IMAGES; i++) {
        out.write((i == 1 ? "" : ",") + "{\"id\": " + i + ", \"file_name\": \"" + i + ".jpg\"}");
      }
      out.write("], \"annotations\": [");
      for (int i = 1; i <= ANNOTATIONS; i++) {
        out.write(
            (i == 1 ? "" : ",")
                + "{\"id\": %d, \"image_id\": %d, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]}"
                    .formatted(i, i % IMAGES + 1));
      }
      out.write("]}");
    }
    return source;
  }
}
