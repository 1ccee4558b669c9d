package org.spotter.ui.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Statistics;
import org.spotter.ui.chart.Bars;
import org.spotter.ui.chart.Grid;
import org.spotter.ui.model.Messages;

/// Makes charts of counts. The key of each part is the query that lists its images, empty where
/// there are none.
public final class StatsCharts {
  private StatsCharts() {}

  /// Bars of one series.
  ///
  /// @param name what a bar's label is called
  public static Bars<String> single(List<Statistics.Bar> bars, UnaryOperator<String> name) {
    return Bars.of(
        bars.stream()
            .map(b -> {
              String own = name.apply(b.label());
              String label = b.group().isEmpty() ? own : b.group() + ": " + own;
              return Bars.Group.of(label, bar(label, b));
            })
            .toList());
  }

  /// A row a group, a series a label.
  ///
  /// @param order the labels, as far as they have an order of their own
  public static Bars<String> byGroup(
      List<Statistics.Bar> bars, List<String> order, UnaryOperator<String> name) {
    return table(bars, groups(bars), labels(bars, order), true, name);
  }

  /// A row a label, a series a group.
  public static Bars<String> byLabel(List<Statistics.Bar> bars, UnaryOperator<String> name) {
    return table(bars, labels(bars, List.of()), groups(bars), false, name);
  }

  /// A grid with a row a group and a column a label.
  public static Grid<String> grid(List<Statistics.Bar> bars, List<String> columns) {
    Map<Place, Statistics.Bar> at = at(bars);
    List<String> rows = List.copyOf(groups(bars));
    List<List<Grid.Cell<String>>> cells = new ArrayList<>();
    for (String row : rows) {
      cells.add(columns.stream().map(c -> cell(row, c, at.get(new Place(row, c)))).toList());
    }
    return rows.isEmpty() ? Grid.none() : new Grid<>(rows, columns, cells);
  }

  /// The fields over the image, row by row; they have no names.
  public static Grid<String> places(List<Statistics.Bar> fields) {
    int side = (int) Math.round(Math.sqrt(fields.size()));
    List<List<Grid.Cell<String>>> rows = new ArrayList<>();
    for (int row = 0; row < side; row++) {
      rows.add(
          fields.subList(row * side, (row + 1) * side).stream().map(StatsCharts::field).toList());
    }
    return Grid.unnamed(rows);
  }

  private record Place(String group, String label) {}

  private static Bars<String> table(
      List<Statistics.Bar> bars,
      Collection<String> rows,
      Collection<String> series,
      boolean rowIsGroup,
      UnaryOperator<String> name) {
    Map<Place, Statistics.Bar> at = at(bars);
    List<Bars.Group<String>> groups = new ArrayList<>();
    for (String row : rows) {
      String title = rowIsGroup ? row : name.apply(row);
      List<Bars.Bar<String>> of = new ArrayList<>();
      for (String one : series) {
        String words = title + ", " + (rowIsGroup ? name.apply(one) : one);
        of.add(bar(words, at.get(rowIsGroup ? new Place(row, one) : new Place(one, row))));
      }
      long sum = Math.round(of.stream().mapToDouble(Bars.Bar::value).sum());
      groups.add(new Bars.Group<>(title, of, figure(sum)));
    }
    List<String> names = series.stream().map(s -> rowIsGroup ? name.apply(s) : s).toList();
    return new Bars<>(names.isEmpty() ? List.of("") : names, groups);
  }

  private static Map<Place, Statistics.Bar> at(List<Statistics.Bar> bars) {
    Map<Place, Statistics.Bar> at = new HashMap<>();
    bars.forEach(b -> at.putIfAbsent(new Place(b.group(), b.label()), b));
    return at;
  }

  private static Set<String> groups(List<Statistics.Bar> bars) {
    Set<String> groups = new LinkedHashSet<>();
    bars.forEach(b -> groups.add(b.group()));
    return groups;
  }

  private static Set<String> labels(List<Statistics.Bar> bars, List<String> order) {
    Set<String> found = new LinkedHashSet<>();
    bars.forEach(b -> found.add(b.label()));
    Set<String> labels = new LinkedHashSet<>(order);
    labels.retainAll(found);
    labels.addAll(found);
    return labels;
  }

  private static Bars.Bar<String> bar(String words, Statistics.@Nullable Bar bar) {
    long value = bar == null ? 0 : bar.value();
    String key = bar == null || value == 0 ? "" : bar.query();
    return new Bars.Bar<>((double) value, figure(value), said(words, value), key);
  }

  private static Grid.Cell<String> cell(String row, String column, Statistics.@Nullable Bar bar) {
    long value = bar == null ? 0 : bar.value();
    return new Grid.Cell<>(
        Math.sqrt((double) value),
        value == 0 ? "–" : figure(value),
        said(row + ", " + column, value),
        Grid.Tone.PLAIN,
        bar == null || value == 0 ? "" : bar.query());
  }

  private static Grid.Cell<String> field(Statistics.Bar bar) {
    String words = Messages.text("stats.field", bar.value());
    return new Grid.Cell<>(
        (double) bar.value(), "", words, Grid.Tone.PLAIN, bar.value() == 0 ? "" : bar.query());
  }

  private static String figure(long value) {
    return Messages.text("stats.number", value);
  }

  private static String said(String what, long value) {
    return Messages.text("stats.said", what, value);
  }
}
