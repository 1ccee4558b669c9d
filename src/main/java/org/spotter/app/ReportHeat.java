package org.spotter.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.spotter.evaluation.Confusion;

/// The confusion matrix as a grid of shades: rows are what is there, columns what the model says.
final class ReportHeat {
  private static final int MOST = 20;
  private static final double LEFT = 112;
  private static final double TOP = 104;
  private static final double RIGHT = 64;
  private static final double GRID = 480;
  private static final int LONGEST = 16;
  private static final double ENLARGED = 1.2;

  private final Counts counts;
  private final int background;
  private final List<String> names;
  private final List<Integer> shown;
  private final double side;

  /// How often one is taken for another, by their places among the names.
  interface Counts {
    long of(int truth, int said);
  }

  /// @param names of the categories and, last, the background
  ReportHeat(Confusion confusion, List<String> names) {
    this(confusion::count, names);
  }

  /// @param names of the categories and, last, what stands for none of them
  ReportHeat(Counts counts, List<String> names) {
    this.counts = counts;
    this.background = names.size() - 1;
    this.names = names;
    this.shown = shown();
    this.side = Math.min(56, GRID / shown.size());
  }

  /// Those that are confused most, with the background.
  private List<Integer> shown() {
    List<Integer> most =
        IntStream.range(0, background)
            .boxed()
            .filter(k -> size(k) > 0)
            .sorted(Comparator.comparingLong(this::size).reversed())
            .limit(MOST)
            .sorted()
            .toList();
    return IntStream.concat(most.stream().mapToInt(k -> k), IntStream.of(background))
        .boxed()
        .toList();
  }

  private long size(int kind) {
    return IntStream.range(0, names.size())
        .mapToLong(o -> counts.of(kind, o) + counts.of(o, kind))
        .sum();
  }

  /// How many categories are not shown.
  int left() {
    return (int) IntStream.range(0, background).filter(k -> size(k) > 0).count()
        - (shown.size() - 1);
  }

  /// The grid in a box of its own, no larger than its letters are to be.
  String html() {
    double width = (LEFT + side * shown.size() + RIGHT) * ENLARGED;
    return String.format(
        Locale.ROOT, "<div class=\"wide heat\" style=\"max-width:%.0fpx\">%s</div>", width, svg());
  }

  private String svg() {
    StringBuilder svg = new StringBuilder();
    double all = side * shown.size();
    ReportFrame.open(svg, "What is taken for what", LEFT + all + RIGHT, TOP + all + 8);
    for (int i = 0; i < shown.size(); i++) {
      String name = shortened(names.get(shown.get(i)));
      ReportFrame.text(svg, LEFT - 6, TOP + side * (i + .5) + 4, "end", name);
      double x = LEFT + side * (i + .5) + 4;
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\" transform=\"rotate(-60 %.1f %.1f)\">%s</text>",
              x,
              TOP - 6,
              x,
              TOP - 6,
              Html.escape(name)));
      for (int j = 0; j < shown.size(); j++) {
        append(svg, i, j);
      }
    }
    return svg.append("</svg>").toString();
  }

  private void append(StringBuilder svg, int row, int column) {
    int truth = shown.get(row);
    int said = shown.get(column);
    long count = counts.of(truth, said);
    long all = IntStream.range(0, names.size()).mapToLong(p -> counts.of(truth, p)).sum();
    double share = all == 0 ? 0 : (double) count / all;
    double x = LEFT + side * column;
    double y = TOP + side * row;
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" style=\"fill-opacity:%.3f\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\""
                + " height=\"%.1f\"><title>%s taken for %s: %,d</title></rect>",
            row == column ? "cell right" : "cell",
            .04 + .86 * share,
            x + 1,
            y + 1,
            side - 2,
            side - 2,
            Html.escape(names.get(truth)),
            Html.escape(names.get(said)),
            count));
    if (count > 0 && side > 26) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
              share > .5 ? "on" : "off",
              x + side / 2,
              y + side / 2 + 4,
              compact(count)));
    }
  }

  private static String compact(long count) {
    return count < 10_000 ? Long.toString(count) : count / 1000 + "k";
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
  }
}
