package org.spotter.ui.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.ErrorCosts;
import org.spotter.evaluation.ErrorKind;
import org.spotter.ui.chart.Bars;
import org.spotter.ui.chart.Grid;
import org.spotter.ui.model.Messages;

/// Makes bars and matrices of what went wrong. The key of each part is the pick that shows its
/// cases.
public final class ErrorCharts {
  private ErrorCharts() {}

  /// The AP that each kind of error costs, of one run or of both, the dearest first.
  public static Bars<Pick> costs(Tested tested, Insights insights) {
    ErrorCosts a = insights.costs();
    ErrorCosts b = insights.costsOfSecond();
    if (a == null) {
      return Bars.none();
    }
    List<Bars.Group<Pick>> groups =
        Arrays.stream(ErrorKind.values())
            .sorted(Comparator.comparingDouble((ErrorKind k) -> -a.cost(k)))
            .map(k -> new Bars.Group<Pick>(Messages.word("kind", k), costs(k, a, b)))
            .toList();
    return new Bars<>(names(tested, b != null), groups);
  }

  private static List<Bars.Bar<Pick>> costs(ErrorKind kind, ErrorCosts a, @Nullable ErrorCosts b) {
    List<Bars.Bar<Pick>> bars = new ArrayList<>(List.of(cost(kind, a)));
    if (b != null) {
      bars.add(cost(kind, b));
    }
    return bars;
  }

  private static Bars.Bar<Pick> cost(ErrorKind kind, ErrorCosts costs) {
    double cost = Math.max(0, costs.cost(kind));
    String words = Messages.text("chart.cost", Messages.word("kind", kind), cost);
    return new Bars.Bar<>(cost, Messages.text("chart.part", cost), words, new Pick.OfKind(kind));
  }

  private static List<String> names(Tested tested, boolean both) {
    return both
        ? List.of(tested.first().run().name(), tested.run(1).run().name())
        : List.of(tested.first().run().name());
  }

  /// How many errors of each kind there are at the operating point.
  public static Bars<Pick> counts(Moment moment) {
    return Bars.of(
        Arrays.stream(ErrorKind.values())
            .map(k -> {
              int count = moment.counts().kinds().getOrDefault(k, 0);
              String name = Messages.word("kind", k);
              return Bars.Group.of(name, bar(count, name, new Pick.OfKind(k)));
            })
            .toList());
  }

  private static Bars.Bar<Pick> bar(int count, String name, Pick pick) {
    String figure = Messages.text("stats.number", count);
    return new Bars.Bar<>(count, figure, Messages.text("stats.said", name, count), pick);
  }

  /// Objects by size, found and missed.
  public static Bars<Pick> sizes(Moment moment) {
    List<Integer> found = moment.counts().found();
    List<Integer> missed = moment.counts().missed();
    List<Bars.Group<Pick>> groups = new ArrayList<>();
    for (int bin = 0; bin < found.size(); bin++) {
      String name = name(bin);
      groups.add(
          new Bars.Group<>(
              name,
              List.of(
                  bar(found.get(bin), sized("chart.found", name), new Pick.Size(bin, true)),
                  bar(missed.get(bin), sized("chart.missed", name), new Pick.Size(bin, false)))));
    }
    return new Bars<>(
        List.of(Messages.text("chart.found.name"), Messages.text("chart.missed.name")), groups);
  }

  private static String sized(String key, String name) {
    return Messages.text(key, name);
  }

  /// A bin as it is written: `16–32`, `256–`.
  static String name(int bin) {
    int from = Sizes.BINS.get(bin);
    return bin + 1 < Sizes.BINS.size() ? from + "–" + Sizes.BINS.get(bin + 1) : from + "–";
  }

  /// What is taken for what; rows are what is there, columns what the model says.
  public static Grid<Pick> confusion(Moment moment) {
    int n = moment.confusion().background() + 1;
    List<String> names = new ArrayList<>();
    for (long id : moment.tested().first().truth().categoryIds()) {
      names.add(moment.tested().first().categoryName(id));
    }
    names.add(Messages.text("confusion.nothing"));
    List<List<Grid.Cell<Pick>>> rows = new ArrayList<>();
    for (int truth = 0; truth < n; truth++) {
      List<Grid.Cell<Pick>> row = new ArrayList<>();
      for (int said = 0; said < n; said++) {
        row.add(cell(moment, names, truth, said));
      }
      rows.add(row);
    }
    return used(new Grid<>(names, names, rows));
  }

  private static Grid.Cell<Pick> cell(Moment moment, List<String> names, int truth, int said) {
    int count = moment.confusion().count(truth, said);
    int background = moment.confusion().background();
    String words =
        truth == said
            ? Messages.text("confusion.right", names.get(truth), count)
            : said == background
                ? Messages.text("confusion.missed", names.get(truth), count)
                : truth == background
                    ? Messages.text("confusion.alarm", names.get(said), count)
                    : Messages.text("confusion.taken", names.get(truth), names.get(said), count);
    return new Grid.Cell<>(
        Math.sqrt((double) count),
        count == 0 ? "–" : Messages.text("stats.number", count),
        words,
        truth == said ? Grid.Tone.GOOD : Grid.Tone.BAD,
        new Pick.Cell(truth, said));
  }

  /// Categories of which there is neither an object nor a prediction take no room.
  private static Grid<Pick> used(Grid<Pick> grid) {
    int n = grid.rows().size();
    List<Integer> kept =
        IntStream.range(0, n).filter(i -> i == n - 1 || isUsed(grid, i)).boxed().toList();
    return new Grid<>(
        kept.stream().map(grid.rows()::get).toList(),
        kept.stream().map(grid.columns()::get).toList(),
        kept.stream().map(r -> kept.stream().map(grid.cells().get(r)::get).toList()).toList());
  }

  private static boolean isUsed(Grid<Pick> grid, int category) {
    return grid.cells().get(category).stream().anyMatch(c -> c.value() > 0)
        || grid.cells().stream().anyMatch(r -> r.get(category).value() > 0);
  }

  /// Objects by which of the two runs found them.
  public static Bars<Pick> compared(Moment moment) {
    if (moment.second() == null) {
      return Bars.none();
    }
    List<Pick.Which> all = List.of(Pick.Which.values());
    return Bars.of(
        all.stream()
            .map(w -> {
              String name = Messages.word("which", w);
              return Bars.Group.of(
                  name,
                  bar(moment.counts().compared().getOrDefault(w, 0), name, new Pick.Compared(w)));
            })
            .toList());
  }
}
