package org.spotter.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.task.Problem;

class ThumbnailsTest {
  @TempDir Path folder;
  private Path cache;
  private Path image;

  @BeforeEach
  void anImage() throws IOException {
    cache = folder.resolve("cache");
    image = Files.write(folder.resolve("a.jpg"), Samples.jpeg(6));
  }

  @Test
  void aThumbnailIsSmallUprightAndKept() {
    Thumbnails thumbnails = new Thumbnails(cache, 8, 1 << 20);
    assertTrue(thumbnails.kept(image).isEmpty());
    assertEquals(new PictureSize(8, 4), thumbnails.of(image).size());
    assertEquals(new PictureSize(8, 4), thumbnails.kept(image).orElseThrow().size());
    assertEquals(1, files().size());
  }

  @Test
  void aChangedPictureGetsANewOne() throws IOException {
    Thumbnails thumbnails = new Thumbnails(cache, 8, 1 << 20);
    thumbnails.of(image);
    Files.write(image, Samples.png(1));
    assertTrue(thumbnails.kept(image).isEmpty());
  }

  @Test
  void aDamagedThumbnailIsMadeAgain() throws IOException {
    Thumbnails thumbnails = new Thumbnails(cache, 8, 1 << 20);
    thumbnails.of(image);
    Files.write(files().getFirst(), new byte[] {1, 2, 3});
    assertTrue(thumbnails.kept(image).isEmpty());
    assertEquals(new PictureSize(8, 4), thumbnails.of(image).size());
    assertTrue(thumbnails.kept(image).isPresent());
  }

  @Test
  void theFolderStaysBelowItsSize() throws IOException {
    long most = 8000;
    Thumbnails thumbnails = new Thumbnails(cache, 8, most);
    for (int i = 0; i < 40; i++) {
      thumbnails.of(Files.write(folder.resolve(i + ".jpg"), Samples.jpeg(1)));
    }
    assertTrue(bytes() <= most, bytes() + " bytes");
    assertTrue(files().size() > 2);
  }

  @Test
  void manyThreadsMakeTheSameThumbnailWithoutLeftovers() {
    Thumbnails thumbnails = new Thumbnails(cache, 8, 1 << 20);
    IntStream.range(0, 64).parallel().forEach(_ -> thumbnails.of(image));
    assertEquals(1, files().size());
  }

  @Test
  void whereNothingCanBeKeptThumbnailsAreStillMade() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "not a folder");
    Thumbnails thumbnails = new Thumbnails(inTheWay, 8, 1 << 20);
    assertEquals(new PictureSize(8, 4), thumbnails.of(image).size());
  }

  @Test
  void aPictureThatCannotBeReadIsAProblem() throws IOException {
    Thumbnails thumbnails = new Thumbnails(cache, 8, 1 << 20);
    assertThrows(Problem.class, () -> thumbnails.of(folder.resolve("gone.jpg")));
    assertFalse(Files.exists(cache));
  }

  @Test
  void everySystemHasItsCacheFolder() {
    assertEquals(Path.of("/x"), CacheFolder.base("Linux", "/home/a", "/x", ""));
    assertEquals(Path.of("/home/a/.cache"), CacheFolder.base("Linux", "/home/a", "x", ""));
    assertEquals(
        Path.of("/Users/a/Library/Caches"), CacheFolder.base("Mac OS X", "/Users/a", "", ""));
    assertEquals(Path.of("L"), CacheFolder.base("Windows 11", "H", "", "L"));
    assertEquals(Path.of("H", "AppData", "Local"), CacheFolder.base("Windows 11", "H", "", ""));
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(cache)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long bytes() {
    return files().stream().mapToLong(f -> f.toFile().length()).sum();
  }
}
