package org.spotter.ui.chart;

import java.util.List;
import java.util.stream.Stream;

/// What a bar chart shows: groups of bars, each group with one bar of every series.
///
/// @param series what the bars of a group are called, in their order; one name, which may be empty,
///   where there is only one
/// @param groups from left to right, or from top to bottom
/// @param <K> what the caller knows a bar by
public record Bars<K>(List<String> series, List<Group<K>> groups) {
  /// @throws IllegalArgumentException when a group has not one bar of each series
  public Bars {
    series = List.copyOf(series);
    groups = List.copyOf(groups);
    for (Group<K> group : groups) {
      if (group.bars().size() != series.size()) {
        throw new IllegalArgumentException(
            group.bars().size() + " bars of " + series.size() + " series");
      }
    }
  }

  /// Bars that stand together.
  ///
  /// @param label what they are of
  /// @param total all of them together as it is written behind a stack; may be empty
  public record Group<K>(String label, List<Bar<K>> bars, String total) {
    public Group {
      bars = List.copyOf(bars);
    }

    /// A group of which no total is written.
    public Group(String label, List<Bar<K>> bars) {
      this(label, bars, "");
    }

    /// A group of one bar.
    public static <K> Group<K> of(String label, Bar<K> bar) {
      return new Group<>(label, List.of(bar));
    }

    double sum() {
      return bars.stream().mapToDouble(Bar::value).sum();
    }
  }

  /// A bar.
  ///
  /// @param value its length, finite, 0 or more
  /// @param figure the value as it is written beside the bar
  /// @param words the bar in a sentence, for the tip and for screen readers
  /// @param key what is opened
  public record Bar<K>(double value, String figure, String words, K key) {
    /// @throws IllegalArgumentException when the value is below 0 or not finite
    public Bar {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("a bar cannot be " + value + " long");
      }
    }
  }

  /// Bars of one series.
  public static <K> Bars<K> of(List<Group<K>> groups) {
    return new Bars<>(List.of(""), groups);
  }

  /// No bars.
  public static <K> Bars<K> none() {
    return of(List.of());
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /// The longest bar, or the longest stack; 0 when there is none.
  double longest(boolean stacked) {
    Stream<Group<K>> all = groups.stream();
    return stacked
        ? all.mapToDouble(Group::sum).max().orElse(0)
        : all.flatMap(g -> g.bars().stream()).mapToDouble(Bar::value).max().orElse(0);
  }
}
