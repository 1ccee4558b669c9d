package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Image;
import org.spotter.dataset.Split;
import org.spotter.pixels.PerceptualHash;
import org.spotter.pixels.Picture;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

class FindDuplicatesTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() throws IOException {
    project = Project.create(folder.resolve("p.spotter"));
    Picture scene = picture(1, 200, 150);
    Files.write(folder.resolve("a.png"), scene.toPng());
    Files.write(folder.resolve("b.jpg"), scene.resized(120, 90).toJpeg(60));
    Files.write(folder.resolve("c.png"), picture(2, 200, 150).toPng());
    Files.writeString(folder.resolve("d.png"), "no picture");
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(Image.of(1, "a.png", "a.png", 0, 0).withSplit(Split.TRAIN));
      bulk.add(Image.of(2, "b.jpg", "b.jpg", 0, 0).withSplit(Split.TEST));
      bulk.add(Image.of(3, "c.png", "c.png", 0, 0).withSplit(Split.TEST));
      bulk.add(Image.of(4, "d.png", "d.png", 0, 0));
      bulk.add(Image.of(5, "gone.png", "gone.png", 0, 0));
      bulk.commit();
    }
  }

  @AfterEach
  void close() {
    project.close();
  }

  /// Large soft shapes, as photographs have.
  private static Picture picture(int seed, int width, int height) {
    byte[] bgr = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = (double) x / width;
        double v = (double) y / height;
        double light =
            Math.sin(7 * u * seed + 3 * v) + Math.cos(9 * v * seed - 5 * u) + Math.sin(20 * u * v);
        byte grey = (byte) Math.clamp(Math.round(127 + 40 * light), 0, 255);
        int at = (y * width + x) * 3;
        bgr[at] = grey;
        bgr[at + 1] = grey;
        bgr[at + 2] = (byte) Math.clamp((grey & 0xff) + 20, 0, 255);
      }
    }
    return new Picture(width, height, bgr);
  }

  private FindDuplicates.Result find(boolean acrossSplits) {
    return FindDuplicates.run(
        project, new long[] {1, 2, 3, 4, 5}, FindDuplicates.NEAR, acrossSplits, Progress.NONE);
  }

  @Test
  void aScaledAndCompressedCopyInAnotherSplitIsFound() {
    FindDuplicates.Result result = find(true);
    assertEquals(1, result.pairs().size(), result.toString());
    assertEquals(List.of(1L, 2L), pair(result));
    assertEquals(3, result.compared());
    assertEquals(2, result.unreadable().size());
  }

  private static List<Long> pair(FindDuplicates.Result result) {
    return List.of(result.pairs().getFirst().first().id(), result.pairs().getFirst().second().id());
  }

  @Test
  void hashesAreKeptAndMadeAgainWhenAPictureIsReplaced() throws IOException {
    find(false);
    assertEquals(3, project.hashes().all().size());
    long before = hashOf(2);
    Files.write(folder.resolve("b.jpg"), picture(3, 120, 90).toJpeg(90));
    assertTrue(find(true).pairs().isEmpty());
    assertTrue(PerceptualHash.distance(before, hashOf(2)) > 6);
  }

  private long hashOf(long image) {
    return project.hashes().all().values().stream()
        .filter(h -> h.imageId() == image)
        .findFirst()
        .orElseThrow()
        .hash();
  }

  @Test
  void anotherPictureIsFarAway() {
    long a = PerceptualHash.of(picture(1, 200, 150));
    assertTrue(PerceptualHash.distance(a, PerceptualHash.of(picture(1, 100, 75))) <= 2);
    assertTrue(PerceptualHash.distance(a, PerceptualHash.of(picture(2, 200, 150))) > 12);
  }

  @Test
  void theWorkCanBeStoppedAndRefusesNonsense() {
    Progress stop =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    long[] all = {1, 2, 3};
    assertThrows(Cancelled.class, () -> FindDuplicates.run(project, all, 6, false, stop));
    assertThrows(Problem.class, () -> FindDuplicates.run(project, all, 65, false, Progress.NONE));
  }
}
