package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Image;
import org.spotter.editing.Answer;
import org.spotter.editing.Request;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Rasterizer;
import org.spotter.inference.ModelCard;
import org.spotter.inference.TinyPrompt;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pyramids;
import org.spotter.task.Progress;

/// The extraction tool with a promptable model, whose answer always is the left half, and without.
class PromptWorkTest {
  private static final Image IMAGE = Image.of(1, "grey.png", "grey.png", 128, 64);
  private static final Box BOX = new Box(10, 10, 40, 40);

  @TempDir Path folder;

  private Mask extracted(Optional<ModelCard> model, Request.Extract request, boolean prepared)
      throws IOException {
    Files.write(folder.resolve("grey.png"), new Picture(128, 64, new byte[128 * 64 * 3]).toPng());
    Pyramids pyramids = new Pyramids(folder.resolve("tiles"), 1 << 28, 1_000_000);
    try (PictureWork work = new PictureWork(i -> folder.resolve(i.path()), pyramids, () -> model)) {
      if (prepared) {
        work.prepare(IMAGE);
      }
      var answer = work.answer(IMAGE, request, Progress.NONE);
      return assertInstanceOf(Answer.Region.class, answer).mask();
    }
  }

  @Test
  void theModelAnswersWhereThereIsOne() throws IOException {
    Optional<ModelCard> model = Optional.of(TinyPrompt.card(folder));
    Request.Extract request = new Request.Extract(BOX, null, null);
    assertEquals(Rasterizer.mask(new Box(0, 0, 64, 64), 128, 64), extracted(model, request, true));
    assertEquals(Rasterizer.mask(new Box(0, 0, 64, 64), 128, 64), extracted(model, request, false));
  }

  @Test
  void strokesAreTrueWhateverTheModelSays() throws IOException {
    Mask inside = Rasterizer.mask(new Box(70, 10, 6, 6), 128, 64);
    Mask outside = Rasterizer.mask(new Box(20, 10, 6, 6), 128, 64);
    Mask found =
        extracted(
            Optional.of(TinyPrompt.card(folder)), new Request.Extract(BOX, inside, outside), true);
    assertEquals(inside, found.and(inside));
    assertTrue(found.and(outside).isEmpty());
  }

  /// GrabCut stays inside the box.
  @Test
  void withoutAModelTheColoursDecide() throws IOException {
    Mask found = extracted(Optional.empty(), new Request.Extract(BOX, null, null), true);
    assertTrue(found.minus(Rasterizer.mask(BOX, 128, 64)).isEmpty());
  }
}
