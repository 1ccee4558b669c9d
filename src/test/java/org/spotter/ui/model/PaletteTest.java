package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private final List<Palette.Entry> entries =
      Stream.of("Zoom in", "Undo", "Import data set …", "Add a folder of images …", "Fit image")
          .map(t -> new Palette.Entry(t, "", "", "", () -> {}))
          .toList();

  @Test
  void anEmptyQueryFindsAllInTheirOrder() {
    assertEquals(entries, Palette.find(entries, " ", 10));
  }

  @Test
  void theStartOfTheTitleComesBeforeTheStartOfAWord() {
    assertEquals(List.of("Import data set …", "Add a folder of images …", "Fit image"), find("im"));
  }

  @Test
  void lettersInOrderAreEnough() {
    assertEquals(List.of("Zoom in"), find("zmn"));
  }

  @Test
  void capitalsDoNotMatter() {
    assertEquals("Undo", find("UNDO").getFirst());
  }

  @Test
  void whatDoesNotFitIsNotFound() {
    assertEquals(List.of(), find("xyz"));
  }

  @Test
  void noMoreThanAskedFor() {
    assertEquals(2, Palette.find(entries, "", 2).size());
  }

  private List<String> find(String query) {
    return Palette.find(entries, query, 10).stream().map(Palette.Entry::title).toList();
  }
}
