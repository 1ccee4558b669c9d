package org.spotter.ui.model;

import java.util.List;
import org.spotter.dataset.Category;

/// The colour of each category. Colours come from the palette of Okabe and Ito (2008), which people
/// with any kind of colour vision can tell apart; its black gives way to a grey that shows on dark
/// and light grounds.
public final class Colors {
  private static final List<String> OKABE_ITO =
      List.of(
          "#d55e00", "#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#0072b2", "#f0e442", "#999999");

  private Colors() {}

  /// The palette's colour for a place in a list, beginning anew after the last.
  public static String at(int place) {
    return OKABE_ITO.get(Math.floorMod(place, OKABE_ITO.size()));
  }

  /// A category's own colour, or that of its place among the project's categories.
  public static String of(Category category, int place) {
    String own = category.color();
    return own == null ? at(place) : own;
  }
}
