package org.spotter.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.geometry.Box;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Pyramids of small pictures, as if they were huge, beside the same pictures decoded whole.
class PyramidsTest {
  private static final int WIDTH = 1101;
  private static final int HEIGHT = 607;

  @TempDir private Path folder;

  private Pyramids pyramids() {
    return new Pyramids(folder.resolve("cache"), 1000, 1 << 30);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void aPngIsExactlyWhatItIsDecodedWhole(int type) throws IOException {
    Path file = file("a.png", type, "png");
    try (Pyramid pyramid = pyramids().of(file, Progress.NONE)) {
      assertSame(Pictures.decode(file), all(pyramid), 1);
    }
  }

  @Test
  void aTiffIsExactlyWhatItIsDecodedWhole() throws IOException {
    Path file = file("a.tif", BufferedImage.TYPE_3BYTE_BGR, "tiff");
    try (Pyramid pyramid = pyramids().of(file, Progress.NONE)) {
      assertSame(Pictures.decode(file), all(pyramid), 0);
    }
  }

  @Test
  void aJpegIsNearlyWhatItIsDecodedWhole() throws IOException {
    Path file = jpeg(false);
    try (Pyramid pyramid = pyramids().of(file, Progress.NONE)) {
      assertSame(Pictures.decode(file), all(pyramid), 12);
    }
  }

  @Test
  void aProgressiveJpegIsDecodedWhole() throws IOException {
    Path file = jpeg(true);
    try (Pyramid pyramid = pyramids().of(file, Progress.NONE)) {
      assertSame(Pictures.decode(file), all(pyramid), 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyOrientationIsUpright(int orientation) throws IOException {
    for (String format : List.of("jpg", "png", "tif")) {
      byte[] bytes =
          switch (format) {
            case "jpg" -> Samples.jpeg(orientation);
            case "png" -> Samples.png(orientation);
            default -> Samples.tiff(orientation, 8);
          };
      Path file = Files.write(folder.resolve("o." + format), bytes);
      try (Pyramid pyramid = pyramids().of(file, Progress.NONE)) {
        // The decoders differ in how they spread colours over the sharp corners.
        assertSame(Pictures.decode(file), all(pyramid), format.equals("jpg") ? 24 : 0);
      }
    }
  }

  @Test
  void aRegionIsCutOutOfSeveralTiles() throws IOException {
    Path file = file("a.png", BufferedImage.TYPE_3BYTE_BGR, "png");
    Box box = new Box(400.5, 100, 333, 455.2);
    try (Pyramid pyramid = pyramids().of(file, Progress.NONE)) {
      assertSame(Pictures.decode(file).crop(box), pyramid.region(box), 0);
    }
  }

  @Test
  void eachLevelIsHalfTheOneBeforeAndItsMean() throws IOException {
    Path file = file("a.png", BufferedImage.TYPE_3BYTE_BGR, "png");
    Picture whole = Pictures.decode(file);
    try (Pyramid pyramid = pyramids().of(file, Progress.NONE)) {
      assertEquals(
          List.of(new PictureSize(1101, 607), new PictureSize(551, 304), new PictureSize(276, 152)),
          pyramid.levels());
      Picture half = pyramid.tile(1, 1, 0);
      assertEquals(new PictureSize(39, 304), half.size());
      int sum = 0;
      for (int i : new int[] {0, 1}) {
        for (int j : new int[] {0, 1}) {
          sum += whole.bgr()[(i * WIDTH + 1024 + j) * 3] & 0xff;
        }
      }
      assertEquals((sum + 2) / 4, half.bgr()[0] & 0xff);
      assertEquals(new PictureSize(276, 152), pyramid.overview().size());
    }
  }

  @Test
  void itIsMadeOnceAndFoundAgain() throws IOException {
    Path file = file("a.png", BufferedImage.TYPE_3BYTE_BGR, "png");
    assertTrue(pyramids().kept(file).isEmpty());
    pyramids().of(file, Progress.NONE).close();
    assertTrue(pyramids().kept(file).isPresent());
    pyramids().of(file, (what, done, total) -> assertEquals("", what, "made again")).close();
  }

  @Test
  void anotherPictureUnderTheSameNameHasAnotherOne() throws IOException {
    Path file = file("a.png", BufferedImage.TYPE_3BYTE_BGR, "png");
    pyramids().of(file, Progress.NONE).close();
    Files.write(file, Samples.png(1));
    assertTrue(pyramids().kept(file).isEmpty());
  }

  @Test
  void whenItIsStoppedNothingIsKept() throws IOException {
    Path file = file("a.png", BufferedImage.TYPE_3BYTE_BGR, "png");
    StoppingAt half = new StoppingAt(HEIGHT / 2);
    assertThrows(Cancelled.class, () -> pyramids().of(file, half));
    assertTrue(pyramids().kept(file).isEmpty());
    try (Stream<Path> left = Files.walk(folder.resolve("cache"))) {
      assertEquals(0, left.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void aFileThatWasCutOffIsMadeAgain() throws IOException {
    Path file = file("a.png", BufferedImage.TYPE_3BYTE_BGR, "png");
    pyramids().of(file, Progress.NONE).close();
    Path kept = cached();
    byte[] bytes = Files.readAllBytes(kept);
    Files.write(kept, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertTrue(pyramids().kept(file).isEmpty());
    assertFalse(Files.exists(kept));
  }

  @Test
  void aPictureThatIsCutOffIsRefusedInOneSentence() throws IOException {
    for (String name : List.of("cut.jpg", "cut.png")) {
      Path whole =
          name.endsWith("jpg") ? jpeg(false) : file("a.png", BufferedImage.TYPE_3BYTE_BGR, "png");
      byte[] bytes = Files.readAllBytes(whole);
      Path file = folder.resolve(name);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
      Problem problem = assertThrows(Problem.class, () -> pyramids().of(file, Progress.NONE), name);
      assertTrue(problem.sentence().contains(name), problem.sentence());
      assertTrue(pyramids().kept(file).isEmpty());
    }
  }

  @Test
  void theFolderStaysBelowItsSizeAndTheLatestStays() throws IOException {
    Path a = file("a.png", BufferedImage.TYPE_3BYTE_BGR, "png");
    Path b = Files.copy(a, folder.resolve("b.png"));
    pyramids().of(a, Progress.NONE).close();
    Pyramids tight = new Pyramids(folder.resolve("cache"), 1000, Files.size(cached()) * 3 / 2);
    tight.of(b, Progress.NONE).close();
    assertTrue(tight.kept(a).isEmpty());
    assertTrue(tight.kept(b).isPresent());
  }

  private Path cached() throws IOException {
    try (Stream<Path> there = Files.walk(folder.resolve("cache"))) {
      return there.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private Path file(String name, int type, String format) throws IOException {
    Path file = folder.resolve(name);
    assertTrue(ImageIO.write(photograph(type), format, file.toFile()));
    return file;
  }

  private Path jpeg(boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(photograph(BufferedImage.TYPE_3BYTE_BGR), null, null), param);
    }
    writer.dispose();
    return Files.write(folder.resolve("a.jpg"), bytes.toByteArray());
  }

  /// Smooth colours with some noise, so that neighbours differ.
  private static BufferedImage photograph(int type) {
    Random random = new Random(11);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int noise = random.nextInt(20);
        int red = x * 200 / WIDTH + noise;
        int green = y * 200 / HEIGHT + noise;
        int alpha = (x / 100 + y / 100) % 2 == 0 ? 255 : 100;
        image.setRGB(x, y, alpha << 24 | red << 16 | green << 8 | 128);
      }
    }
    return image;
  }

  private static Picture all(Pyramid pyramid) {
    return pyramid.region(new Box(0, 0, pyramid.width(), pyramid.height()));
  }

  private static void assertSame(Picture expected, Picture actual, int tolerance) {
    assertEquals(expected.size(), actual.size());
    if (tolerance == 0) {
      assertArrayEquals(expected.bgr(), actual.bgr());
    }
    for (int i = 0; i < expected.bgr().length; i++) {
      int off = Math.abs((expected.bgr()[i] & 0xff) - (actual.bgr()[i] & 0xff));
      if (off > tolerance) {
        int at = i;
        assertEquals(expected.bgr()[i] & 0xff, actual.bgr()[i] & 0xff, () -> "byte " + at);
      }
    }
  }

  /// Asks to stop once so many rows are done.
  private static final class StoppingAt implements Progress {
    private final int rows;
    private volatile boolean stopped;

    StoppingAt(int rows) {
      this.rows = rows;
    }

    @Override
    public void report(String what, long done, long total) {
      stopped = done >= rows;
    }

    @Override
    public boolean cancelled() {
      return stopped;
    }
  }
}
