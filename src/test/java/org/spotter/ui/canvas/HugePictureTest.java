package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.pixels.Picture;
import org.spotter.pixels.PictureSize;
import org.spotter.pixels.Pyramid;
import org.spotter.pixels.Pyramids;
import org.spotter.task.Progress;

/// Pictures whose tiles come when they are looked for.
class HugePictureTest {
  private static final int WIDTH = 1500;
  private static final int HEIGHT = 700;

  @TempDir private Path folder;
  private final List<Runnable> loader = new ArrayList<>();
  private int sharper;

  @Test
  void aPixelIsKnownOnceItsTileHasCome() throws IOException {
    byte[] bgr = noise();
    ScreenPicture picture = picture(bgr);
    assertEquals(OptionalInt.empty(), picture.argb(1400, 650));
    load();
    assertEquals(1, sharper);
    int at = (650 * WIDTH + 1400) * 3;
    int expected =
        0xff000000 | (bgr[at + 2] & 0xff) << 16 | (bgr[at + 1] & 0xff) << 8 | (bgr[at] & 0xff);
    assertEquals(OptionalInt.of(expected), picture.argb(1400, 650));
  }

  @Test
  void outsideThePictureThereIsNoPixelAndNothingIsRead() throws IOException {
    ScreenPicture picture = picture(noise());
    assertEquals(OptionalInt.empty(), picture.argb(-1, 3));
    assertEquals(OptionalInt.empty(), picture.argb(3, HEIGHT));
    assertTrue(loader.isEmpty());
  }

  @Test
  void aTileIsAskedForOnce() throws IOException {
    ScreenPicture picture = picture(noise());
    picture.argb(10, 10);
    picture.argb(20, 20);
    assertEquals(1, loader.size());
  }

  @Test
  void aCoarseCopyHasThePicturesSizeAndNoPixels() {
    ScreenPicture coarse =
        HugePicture.coarse(new PictureSize(20_000, 30_000), new Picture(2, 3, new byte[18]));
    assertEquals(20_000, coarse.width());
    assertEquals(30_000, coarse.height());
    assertEquals(OptionalInt.empty(), coarse.argb(100, 100));
  }

  private ScreenPicture picture(byte[] bgr) throws IOException {
    Path file = Files.write(folder.resolve("a.png"), new Picture(WIDTH, HEIGHT, bgr).toPng());
    Pyramid pyramid = new Pyramids(folder, 1, 1 << 30).of(file, Progress.NONE);
    ScreenPicture picture = HugePicture.of(pyramid, loader::add, Runnable::run);
    picture.setOnSharper(() -> sharper++);
    return picture;
  }

  private void load() {
    while (!loader.isEmpty()) {
      loader.removeFirst().run();
    }
  }

  private static byte[] noise() {
    byte[] bgr = new byte[WIDTH * HEIGHT * 3];
    new Random(4).nextBytes(bgr);
    return bgr;
  }
}
