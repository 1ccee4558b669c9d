package org.spotter.ui.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.spotter.dataset.Category;

/// The colours of categories: a category's own, else that of its place in Okabe and Ito's palette,
/// which people with any kind of colour vision can tell apart (Okabe & Ito 2008, "Color Universal
/// Design"). Further rounds are paler, then deeper.
public final class Palette {
  private static final List<Color> OKABE_ITO =
      List.of(
          Color.web("#d55e00"),
          Color.web("#56b4e9"),
          Color.web("#e69f00"),
          Color.web("#009e73"),
          Color.web("#cc79a7"),
          Color.web("#f0e442"),
          Color.web("#0072b2"),
          Color.web("#b8bec6"));

  /// What has no category: a class of a model that the project does not know.
  public static final Color UNKNOWN = Color.web("#9aa4b2");

  private final Map<Long, Color> colors = new HashMap<>();

  private Palette(List<Category> categories) {
    for (int i = 0; i < categories.size(); i++) {
      colors.put(categories.get(i).id(), colorOf(categories.get(i), i));
    }
  }

  /// @param categories in the project's order
  public static Palette of(List<Category> categories) {
    return new Palette(categories);
  }

  public Color color(long categoryId) {
    return colors.getOrDefault(categoryId, UNKNOWN);
  }

  /// Black or white, whichever is easier to read on the colour (WCAG 2 contrast).
  public static Color textOn(Color background) {
    double light = luminance(background);
    boolean whiteReadsBetter = 1.05 / (light + 0.05) > (light + 0.05) / 0.05;
    return whiteReadsBetter ? Color.WHITE : Color.web("#0b0e13");
  }

  private static Color colorOf(Category category, int place) {
    String own = category.color();
    return own == null ? ofPlace(place) : parsed(own, place);
  }

  /// A colour that came with a data set may be nonsense; the place's colour then stands in.
  private static Color parsed(String text, int place) {
    try {
      return Color.web(text);
    } catch (IllegalArgumentException e) {
      return ofPlace(place);
    }
  }

  private static Color ofPlace(int place) {
    Color base = OKABE_ITO.get(place % OKABE_ITO.size());
    return switch (place / OKABE_ITO.size() % 3) {
      case 1 -> base.interpolate(Color.WHITE, 0.45);
      case 2 -> base.interpolate(Color.BLACK, 0.35);
      default -> base;
    };
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
