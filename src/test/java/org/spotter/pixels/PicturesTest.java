package org.spotter.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencv.core.Scalar;

class PicturesTest {
  @TempDir Path folder;

  static Stream<Arguments> everyFormatInEveryOrientation() {
    return Stream.of("jpg", "png", "webp", "tif")
        .flatMap(f -> IntStream.rangeClosed(1, 8).mapToObj(o -> Arguments.of(f, o)));
  }

  @ParameterizedTest
  @MethodSource("everyFormatInEveryOrientation")
  void aPictureComesOutUpright(String format, int orientation) throws IOException {
    Path file = save("a." + format, oriented(format, orientation));
    assertEquals(new PictureSize(Samples.WIDTH, Samples.HEIGHT), Pictures.size(file));
    Picture picture = Pictures.decode(file);
    assertEquals(Pictures.size(file), picture.size());
    assertCorners(picture);
  }

  private static byte[] oriented(String format, int orientation) throws IOException {
    return switch (format) {
      case "jpg" -> Samples.jpeg(orientation);
      case "png" -> Samples.png(orientation);
      case "webp" -> Samples.webp(orientation);
      default -> Samples.tiff(orientation, 8);
    };
  }

  private static void assertCorners(Picture picture) {
    for (int y : List.of(2, Samples.HEIGHT - 3)) {
      for (int x : List.of(2, Samples.WIDTH - 3)) {
        assertColour(picture, x, y, Samples.colour(x, y), 12);
      }
    }
  }

  private static void assertColour(Picture picture, int x, int y, int rgb, int tolerance) {
    int at = (y * picture.width() + x) * 3;
    for (int channel = 0; channel < 3; channel++) {
      int expected = (rgb >> (8 * channel)) & 0xff;
      int actual = picture.bgr()[at + channel] & 0xff;
      assertEquals(expected, actual, tolerance, "channel " + channel + " at " + x + "," + y);
    }
  }

  @ParameterizedTest
  @CsvSource({"bmp", "png", "tiff", "jpg"})
  void whatJavaWritesIsReadTheSame(String format) throws IOException {
    Path file = save("a." + format, Samples.encode(Samples.upright(), format));
    assertCorners(Pictures.decode(file));
  }

  @Test
  void aPlainWebpIsRead() throws IOException {
    byte[] file = OpenCvFiles.lossyWebp(Samples.picture(Samples.upright()));
    Path path = save("a.webp", file);
    assertEquals(new PictureSize(Samples.WIDTH, Samples.HEIGHT), Pictures.size(path));
    assertEquals(new PictureSize(Samples.WIDTH, Samples.HEIGHT), Pictures.decode(path).size());
  }

  @Test
  void sixteenBitTiffKeepsItsBrightness() throws IOException {
    assertCorners(Pictures.decode(save("a.tif", Samples.tiff(1, 16))));
  }

  @Test
  void greyAndPalettePicturesBecomeColour() throws IOException {
    for (int type : List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_BINARY)) {
      var image = new BufferedImage(20, 10, type);
      image.setRGB(3, 4, 0xffffffff);
      Picture picture = Pictures.decode(save("a.png", Samples.encode(image, "png")));
      assertColour(picture, 3, 4, 0xffffff, 0);
      assertColour(picture, 4, 4, 0x000000, 0);
    }
    var indexed = new BufferedImage(20, 10, BufferedImage.TYPE_BYTE_INDEXED);
    indexed.setRGB(3, 4, 0xffff0000);
    Picture picture = Pictures.decode(save("b.png", Samples.encode(indexed, "png")));
    assertColour(picture, 3, 4, 0xff0000, 0);
  }

  @Test
  void sixteenBitGreyPngKeepsItsBrightness() throws IOException {
    var image = new BufferedImage(20, 10, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(5, 5, 0, 0x8000);
    Picture picture = Pictures.decode(save("a.png", Samples.encode(image, "png")));
    assertColour(picture, 5, 5, 0x808080, 1);
  }

  @ParameterizedTest
  @CsvSource({".png,false", ".png,true", ".webp,false"})
  void whatIsTransparentIsSeenOnWhite(String extension, boolean sixteenBit) throws IOException {
    double one = sixteenBit ? 257 : 1;
    var half = new Scalar(0, 0, 200 * one, 128 * one);
    Picture picture =
        Pictures.decode(save("a" + extension, OpenCvFiles.filled(extension, sixteenBit, half)));
    assertColour(picture, 3, 3, 0xe37f7f, 3);
  }

  @ParameterizedTest
  @CsvSource({"1,8", "6,8", "1,16", "8,16"})
  void transparencyOfTiffIsSeenOnWhite(int orientation, int bits) throws IOException {
    Picture picture = Pictures.decode(save("a.tif", Samples.tiff(orientation, bits, 4, 2, 128)));
    assertEquals(new PictureSize(Samples.WIDTH, Samples.HEIGHT), picture.size());
    assertColour(picture, 2, 2, 0xff7f7f, 3);
    assertColour(picture, Samples.WIDTH - 2, 2, 0x7fff7f, 3);
  }

  @Test
  void aNameOutsideAsciiIsRead() throws IOException {
    assertCorners(Pictures.decode(save("каска 安全帽 é.jpg", Samples.jpeg(6))));
  }

  @ParameterizedTest
  @CsvSource({"HALF,2", "QUARTER,4", "EIGHTH,8"})
  void aReducedPictureIsSmallerAndUpright(Reduction reduction, int factor) throws IOException {
    Picture picture = Pictures.decode(save("a.jpg", Samples.jpeg(6)), reduction);
    assertEquals(new PictureSize(Samples.WIDTH / factor, Samples.HEIGHT / factor), picture.size());
    assertColour(picture, 0, 0, 0xff0000, 60);
  }

  @Test
  void aFittingPictureHasItsLongerSide() throws IOException {
    Path file = save("a.jpg", Samples.jpeg(1));
    assertEquals(new PictureSize(10, 5), Pictures.decodeFitting(file, 10).size());
    assertEquals(
        new PictureSize(Samples.WIDTH, Samples.HEIGHT), Pictures.decodeFitting(file, 1000).size());
  }

  @Test
  void pngGivesThePixelsBack() {
    Picture picture = Samples.picture(Samples.upright());
    Picture again = Pictures.decode("x", picture.toPng(), Reduction.NONE);
    assertArrayEquals(picture.bgr(), again.bgr());
  }

  @Test
  void jpegGivesNearlyThePixelsBack() {
    Picture picture = Samples.picture(Samples.upright());
    assertCorners(Pictures.decode("x", picture.toJpeg(95), Reduction.NONE));
  }

  @Test
  void aCropHoldsEveryPixelTheBoxTouches() {
    Picture picture = Samples.picture(Samples.upright());
    Picture crop = picture.crop(new org.spotter.geometry.Box(15.5, 7.2, 1.2, 1.1));
    assertEquals(new PictureSize(2, 2), crop.size());
    assertColour(crop, 0, 0, 0xff0000, 0);
    assertColour(crop, 1, 1, 0xffffff, 0);
    Picture outside = picture.crop(new org.spotter.geometry.Box(500, -40, 10, 10));
    assertEquals(new PictureSize(1, 1), outside.size());
  }

  @Test
  void theScreenGetsOpaquePixels() {
    byte[] bgra = Samples.picture(Samples.upright()).toBgra();
    assertEquals(Samples.WIDTH * Samples.HEIGHT * 4, bgra.length);
    assertArrayEquals(new byte[] {0, 0, -1, -1}, java.util.Arrays.copyOf(bgra, 4));
  }

  @Test
  void aSizeNeedsOnlyTheBeginningOfAFile() throws IOException {
    byte[] whole = Samples.jpeg(6);
    byte[] head = java.util.Arrays.copyOf(whole, whole.length - 40);
    assertEquals(
        new PictureSize(Samples.WIDTH, Samples.HEIGHT), Pictures.size(save("a.jpg", head)));
  }

  @Test
  void cmykOfAdobeHasItsColours() throws IOException {
    Picture picture = Pictures.decode(save("a.jpg", CmykSample.adobe(0, 255, 255, 0)));
    assertColour(picture, 4, 4, 0xff0000, 6);
    Picture dark = Pictures.decode(save("b.jpg", CmykSample.adobe(0, 0, 0, 255)));
    assertColour(dark, 4, 4, 0x000000, 6);
  }

  @Test
  void decodingTwiceGivesTheSame() throws IOException {
    Path file = save("a.jpg", Samples.jpeg(3));
    assertArrayEquals(Pictures.decode(file).bgr(), Pictures.decode(file).bgr());
  }

  private Path save(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
