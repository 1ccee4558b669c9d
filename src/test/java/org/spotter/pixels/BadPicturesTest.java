package org.spotter.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spotter.task.Problem;

/// Everything here must end in one sentence that names the file, never in a crash or a wrong
/// picture.
class BadPicturesTest {
  @TempDir Path folder;

  @Test
  void aMissingFileIsSaid() {
    Path file = folder.resolve("gone.jpg");
    assertRefused(file, "There is no picture");
    assertEquals(sentence(() -> Pictures.size(file)), sentence(() -> Pictures.decode(file)));
  }

  @Test
  void aFolderIsSaid() {
    assertRefused(folder, "is a folder");
  }

  @Test
  void anEmptyFileIsSaid() throws IOException {
    assertRefused(save("a.jpg", new byte[0]), "is empty");
  }

  @Test
  void aTextIsNoPicture() throws IOException {
    assertRefused(save("a.jpg", "hello, world".getBytes(StandardCharsets.UTF_8)), "not a picture");
    assertRefused(save("b.png", new byte[] {1}), "not a picture");
  }

  @Test
  void otherKindsOfPicturesAreCalledByName() throws IOException {
    assertRefused(save("a.gif", "GIF89a....".getBytes(StandardCharsets.US_ASCII)), "GIF");
    byte[] heic = "\0\0\0\u0018ftypheic\0\0".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(save("a.heic", heic), "HEIC");
  }

  static Stream<Arguments> wholeFiles() throws IOException {
    byte[] bmp = Samples.encode(Samples.upright(), "bmp");
    return Stream.of(
        Arguments.of("jpg", Samples.jpeg(1)),
        Arguments.of("png", Samples.png(1)),
        Arguments.of("webp", Samples.webp(1)),
        Arguments.of("tif", Samples.tiff(1, 8)),
        Arguments.of("bmp", bmp));
  }

  @ParameterizedTest
  @MethodSource("wholeFiles")
  void aCutFileIsRefusedWhereverItIsCut(String format, byte[] whole) throws IOException {
    for (int length = 1; length < whole.length - 1; length += Math.max(1, whole.length / 60)) {
      Path file = save(length + "." + format, Arrays.copyOf(whole, length));
      String sentence = sentence(() -> Pictures.decode(file));
      assertTrue(sentence.contains(file.toString()), sentence);
    }
    Path mostlyThere = save("most." + format, Arrays.copyOf(whole, whole.length * 3 / 4));
    String sentence = sentence(() -> Pictures.decode(mostlyThere));
    assertTrue(sentence.contains("cut off") || sentence.contains("damaged"), sentence);
  }

  static Stream<Arguments> giants() throws IOException {
    byte[] jpeg = Samples.encode(Samples.upright(), "jpg");
    int frame = indexOf(jpeg, new byte[] {(byte) 0xff, (byte) 0xc0});
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 60000).putShort(frame + 7, (short) 60000);
    byte[] png = Samples.encode(Samples.upright(), "png");
    ByteBuffer.wrap(png).putInt(16, 60000).putInt(20, 60000);
    byte[] bmp = Samples.encode(Samples.upright(), "bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 60000).putInt(22, -60000);
    byte[] tiff = Samples.tiff(1, 8);
    var tags = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
    int ifd = tags.getInt(4);
    tags.putInt(ifd + 2 + 8, 60000).putInt(ifd + 2 + 12 + 8, 60000);
    byte[] webp = Samples.webp(1);
    Arrays.fill(webp, 24, 30, (byte) 0x7f);
    return Stream.of(
        Arguments.of("jpg", jpeg),
        Arguments.of("png", png),
        Arguments.of("bmp", bmp),
        Arguments.of("tif", tiff),
        Arguments.of("webp", webp));
  }

  @ParameterizedTest
  @MethodSource("giants")
  void aGiantIsRefusedByItsHeader(String format, byte[] file) throws IOException {
    Path path = save("giant." + format, file);
    assertRefused(path, "million pixels");
    String size = format.equals("webp") ? "8355712×8355712" : "60000×60000";
    assertTrue(sentence(() -> Pictures.size(path)).contains(size));
  }

  @Test
  void noPixelsAtAllIsDamage() throws IOException {
    byte[] png = Samples.encode(Samples.upright(), "png");
    ByteBuffer.wrap(png).putInt(16, 0);
    assertRefused(save("a.png", png), "damaged");
  }

  @Test
  void printColoursOfUnknownSenseAreRefused() throws IOException {
    assertRefused(save("a.jpg", CmykSample.plain(0, 255, 255, 0)), "CMYK");
  }

  @Test
  void measurementsInTiffAreRefused() throws IOException {
    assertRefused(save("a.tif", Samples.tiff(1, 32)), "measurements");
  }

  @Test
  void damagedPixelsAreSaid() throws IOException {
    byte[] png = Samples.encode(Samples.upright(), "png");
    int data = indexOf(png, "IDAT".getBytes(StandardCharsets.US_ASCII));
    Arrays.fill(png, data + 4, data + 12, (byte) 0x5a);
    Path file = save("a.png", png);
    assertTrue(sentence(() -> Pictures.decode(file)).contains("damaged"));
  }

  @Test
  void aBrokenExifBlockDoesNotSpoilAPicture() throws IOException {
    byte[] jpeg = Samples.jpeg(1);
    int block = indexOf(jpeg, "MM\0*".getBytes(StandardCharsets.ISO_8859_1));
    ByteBuffer.wrap(jpeg).putInt(block + 4, 0x7fffffff);
    assertEquals(
        new PictureSize(Samples.WIDTH, Samples.HEIGHT),
        Pictures.decode(save("a.jpg", jpeg)).size());
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not there");
  }

  private static void assertRefused(Path file, String why) {
    for (String sentence :
        new String[] {sentence(() -> Pictures.size(file)), sentence(() -> Pictures.decode(file))}) {
      assertTrue(sentence.contains(why), sentence);
      assertTrue(sentence.contains(file.toString()), sentence);
      assertTrue(sentence.endsWith(".") && !sentence.contains("\n"), sentence);
    }
  }

  private static String sentence(org.junit.jupiter.api.function.Executable act) {
    return assertThrows(Problem.class, act).sentence();
  }

  private Path save(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
