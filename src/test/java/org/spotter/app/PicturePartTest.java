package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.geometry.Rasterizer;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pyramids;
import org.spotter.task.Progress;

/// A picture of 6000 × 50 pixels that counts as huge, asked for near its right end.
class PicturePartTest {
  private static final int WIDTH = 6000;
  private static final Box WANTED = new Box(5000, 20, 10, 10);

  @TempDir Path folder;

  @Test
  void holdsOnlyWhatLiesAroundAndSpeaksOfTheWholeImage() throws Exception {
    PicturePart part = part();
    assertEquals(3000, part.left());
    assertEquals(3000, part.picture().width());
    assertFalse(part.isWhole());
    assertEquals(new Point(5001, 21), part.out(part.in(new Point(5001, 21))));
    Mask mask = Rasterizer.mask(WANTED, WIDTH, 50);
    assertEquals(mask, part.out(Rasterizer.mask(part.in(WANTED), 3000, 50)));
    assertEquals(Rasterizer.mask(part.in(WANTED), 3000, 50), part.in(mask));
  }

  @Test
  void servesWhatIsNearAndNotWhatIsFar() throws Exception {
    PicturePart part = part();
    assertTrue(part.serves(part.file(), WANTED));
    assertTrue(part.serves(part.file(), new Box(5990, 0, 10, 10)), "the picture ends there");
    assertFalse(part.serves(part.file(), new Box(3500, 20, 10, 10)));
    assertFalse(part.serves(folder.resolve("other.png"), WANTED));
  }

  private PicturePart part() throws Exception {
    Path file = folder.resolve("long.png");
    Files.write(file, new Picture(WIDTH, 50, new byte[WIDTH * 50 * 3]).toPng());
    Pyramids pyramids = new Pyramids(folder.resolve("tiles"), 1000, 1 << 30);
    pyramids.of(file, Progress.NONE).close();
    return PicturePart.of(file, WANTED, pyramids);
  }
}
