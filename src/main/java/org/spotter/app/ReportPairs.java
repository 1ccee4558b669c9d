package org.spotter.app;

import java.util.List;
import java.util.Locale;

/// Numbers of two runs as pairs of bars, one above the other.
final class ReportPairs {
  private static final double WIDTH = 480;
  private static final double ROW = 36;
  private static final double LEFT = 128;
  private static final double RIGHT = 64;

  private ReportPairs() {}

  /// A number of both.
  ///
  /// @param first `NaN` for none
  /// @param second `NaN` for none
  record Pair(String name, double first, double second) {}

  /// @param label what the chart shows; the legend names the runs
  static String svg(String label, String first, String second, List<Pair> pairs) {
    StringBuilder svg = new StringBuilder();
    ReportFrame.open(svg, label, WIDTH, ROW * pairs.size() + 4);
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      double top = i * ROW + 6;
      ReportFrame.text(svg, LEFT - 8, top + 15, "end", pair.name());
      bar(svg, "bar", pair.first(), top, pair.name() + ", " + first);
      bar(svg, "bar other", pair.second(), top + 13, pair.name() + ", " + second);
    }
    return svg.append("</svg>").append(ReportLines.legend(first, second)).toString();
  }

  private static void bar(StringBuilder svg, String style, double value, double top, String name) {
    double length = Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1) * (WIDTH - LEFT - RIGHT);
    String text = ReportTable.shown(value);
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"11\" rx=\"2\">"
                + "<title>%s %s</title></rect>",
            style,
            LEFT,
            top,
            length,
            Html.escape(name),
            text));
    ReportFrame.text(svg, WIDTH - RIGHT + 8, top + 10, "start", text);
  }
}
