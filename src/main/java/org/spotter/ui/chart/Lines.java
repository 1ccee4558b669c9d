package org.spotter.ui.chart;

import java.util.List;

/// What a line chart shows.
///
/// @param x the lower axis
/// @param y the left axis
/// @param lines the first is drawn on top
/// @param guides straight lines to compare with, which lead nowhere
/// @param <K> what the caller knows a point by
public record Lines<K>(Axis x, Axis y, List<Line<K>> lines, List<Guide> guides) {
  public Lines {
    lines = List.copyOf(lines);
    guides = List.copyOf(guides);
  }

  /// @param title what is measured
  /// @param from its lower end
  /// @param to its upper end, above `from`
  /// @param step from one number to the next
  public record Axis(String title, double from, double to, double step) {
    /// From 0 to 1 with a number at each fifth.
    public static Axis ofParts(String title) {
      return new Axis(title, 0, 1, 0.2);
    }
  }

  /// @param name what it is of
  /// @param dots along the line
  public record Line<K>(String name, List<Dot<K>> dots) {
    public Line {
      dots = List.copyOf(dots);
    }
  }

  /// @param words the point in a sentence, for the tip and for screen readers
  /// @param key what is opened
  public record Dot<K>(double x, double y, String words, K key) {}

  /// A straight line in the units of the axes.
  public record Guide(double fromX, double fromY, double toX, double toY) {}

  public boolean isEmpty() {
    return lines.stream().allMatch(l -> l.dots().isEmpty());
  }
}
