package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;

/// Colours of categories.
class PaletteTest {
  @Test
  void twentyFourCategoriesHaveTwentyFourColours() {
    List<Category> categories =
        LongStream.range(0, 24).mapToObj(i -> Category.of(i, "c" + i)).toList();
    Palette palette = Palette.of(categories);
    Set<Color> colors = new HashSet<>();
    categories.forEach(c -> colors.add(palette.color(c.id())));
    assertEquals(24, colors.size());
  }

  @Test
  void aCategorysOwnColourCounts() {
    assertEquals(Color.web("#123456"), Palette.of(List.of(own("#123456"))).color(7));
  }

  @Test
  void aColourThatIsNoneGivesWayToThePalette() {
    Color first = Palette.of(List.of(Category.of(1, "head"))).color(1);
    assertEquals(first, Palette.of(List.of(own("bluish"))).color(7));
  }

  @Test
  void textIsDarkOnLightAndLightOnDark() {
    assertEquals(Color.WHITE, Palette.textOn(Color.web("#0072b2")));
    assertEquals(Color.web("#0b0e13"), Palette.textOn(Color.web("#f0e442")));
  }

  private static Category own(String color) {
    return new Category(7, "own", "", color, null, List.of(), Extra.NONE);
  }
}
