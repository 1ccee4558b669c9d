package org.spotter.app;

import java.util.List;
import java.util.Locale;

/// Bars beside each other's names.
final class ReportBars {
  private static final double WIDTH = 480;
  private static final double ROW = 28;
  private static final double LEFT = 128;
  private static final double RIGHT = 72;

  private ReportBars() {}

  /// A bar.
  ///
  /// @param value 0 or more; `NaN` for none
  /// @param text what stands at its end
  record Bar(String name, double value, String text) {}

  /// @param label what the chart shows
  /// @param full the value of a bar that fills the chart; at least the greatest is shown whole
  static String svg(String label, List<Bar> bars, double full) {
    double most =
        Math.max(full, bars.stream().mapToDouble(Bar::value).filter(v -> v > 0).max().orElse(1e-9));
    StringBuilder svg = new StringBuilder();
    ReportFrame.open(svg, label, WIDTH, ROW * bars.size() + 4);
    for (int i = 0; i < bars.size(); i++) {
      append(svg, bars.get(i), i * ROW, most);
    }
    return svg.append("</svg>").toString();
  }

  private static void append(StringBuilder svg, Bar bar, double top, double most) {
    double room = WIDTH - LEFT - RIGHT;
    double length = Double.isNaN(bar.value()) ? 0 : Math.max(0, bar.value()) / most * room;
    ReportFrame.text(svg, LEFT - 8, top + 18, "end", bar.name());
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"rail\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"14\" rx=\"3\"/>",
            LEFT,
            top + 7,
            room));
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"14\" rx=\"3\"><title>%s %s</title></rect>",
            LEFT,
            top + 7,
            length,
            Html.escape(bar.name()),
            Html.escape(bar.text())));
    ReportFrame.text(svg, WIDTH - RIGHT + 8, top + 18, "start", bar.text());
  }
}
