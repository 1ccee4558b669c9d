package org.spotter.ui.wall;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures words and cuts them to the room there is. What was measured is remembered: a wall draws
/// the same words over and over.
final class Words {
  private static final int KEPT = 4096;
  private static final String DOTS = "…";

  private final Font font;
  private final Text text = new Text();
  private final Map<String, Double> widths = lately();
  private final Map<Fit, String> cut = lately();

  Words(Font font) {
    this.font = font;
    text.setFont(font);
  }

  private record Fit(String words, int width) {}

  Font font() {
    return font;
  }

  double width(String words) {
    return widths.computeIfAbsent(words, this::measure);
  }

  /// The words, or as much of their beginning as fits with dots after it.
  String fitting(String words, double width) {
    return width(words) <= width
        ? words
        : cut.computeIfAbsent(new Fit(words, (int) width), this::cut);
  }

  private String cut(Fit fit) {
    int good = 0;
    int bad = fit.words.length();
    while (bad - good > 1) {
      int middle = (good + bad) >>> 1;
      if (measure(start(fit.words, middle) + DOTS) <= fit.width) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good == 0 ? "" : start(fit.words, good).stripTrailing() + DOTS;
  }

  /// Never ends within a character of two parts.
  private static String start(String words, int length) {
    boolean within = length > 0 && Character.isHighSurrogate(words.charAt(length - 1));
    return words.substring(0, within ? length - 1 : length);
  }

  private double measure(String words) {
    text.setText(words);
    return text.getLayoutBounds().getWidth();
  }

  private static <K, V> Map<K, V> lately() {
    return new LinkedHashMap<>(64, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > KEPT;
      }
    };
  }
}
