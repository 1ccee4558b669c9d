package org.spotter.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spotter.ui.model.ImageListing;
import org.spotter.ui.model.ImageListing.Section;

class ImageLinesTest {
  private final ImageListing plain = new ImageListing(new long[] {7, 3, 9, 4}, List.of());
  private final ImageListing grouped =
      new ImageListing(
          new long[] {7, 3, 9, 4}, List.of(new Section("a", 0, 1), new Section("b/c", 1, 4)));

  @Test
  void withoutSectionsEachLineIsAnImage() {
    ImageLines lines = new ImageLines(plain, Set.of("a"));
    assertEquals(4, lines.size());
    assertEquals(new Line.Picture(9, 2), lines.get(2));
    assertEquals(3, lines.lineOf(3));
    assertEquals(-1, lines.lineOf(-1));
  }

  @Test
  void aFolderHasAHeaderBeforeItsImages() {
    ImageLines lines = new ImageLines(grouped, Set.of());
    assertEquals(
        List.of(
            new Line.Folder("a", 1, true),
            new Line.Picture(7, 0),
            new Line.Folder("b/c", 3, true),
            new Line.Picture(3, 1),
            new Line.Picture(9, 2),
            new Line.Picture(4, 3)),
        lines);
    assertEquals(4, lines.lineOf(2));
  }

  @Test
  void aFolderThatIsShutTakesOneLine() {
    ImageLines lines = new ImageLines(grouped, Set.of("a"));
    assertEquals(5, lines.size());
    assertEquals(new Line.Folder("a", 1, false), lines.getFirst());
    assertEquals(new Line.Folder("b/c", 3, true), lines.get(1));
    assertEquals(-1, lines.lineOf(0));
    assertEquals(2, lines.lineOf(1));
  }

  @Test
  void theFilmstripHasNoHeaders() {
    assertEquals(4, new ImageLines(grouped, Set.of("a")).withoutFolders().size());
  }
}
