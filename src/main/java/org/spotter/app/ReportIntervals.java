package org.spotter.app;

import java.util.List;
import java.util.Locale;
import org.spotter.evaluation.Interval;

/// Numbers from 0 to 1 as points on the line from where to where they most likely lie.
final class ReportIntervals {
  private static final double WIDTH = 480;
  private static final double ROW = 28;
  private static final double LEFT = 128;
  private static final double RIGHT = 148;

  private ReportIntervals() {}

  /// A number and how sure it is.
  record Row(String name, Interval interval) {}

  /// @param label what the chart shows
  static String svg(String label, List<Row> rows) {
    StringBuilder svg = new StringBuilder();
    ReportFrame.open(svg, label, WIDTH, ROW * rows.size() + 4);
    for (int i = 0; i < rows.size(); i++) {
      append(svg, rows.get(i), i * ROW + 14);
    }
    return svg.append("</svg>").toString();
  }

  private static void append(StringBuilder svg, Row row, double y) {
    Interval i = row.interval();
    ReportFrame.text(svg, LEFT - 8, y + 4, "end", row.name());
    line(svg, "grid", 0, 1, y);
    if (Double.isNaN(i.value()) || Double.isNaN(i.low())) {
      ReportFrame.text(svg, WIDTH - RIGHT + 8, y + 4, "start", "–");
      return;
    }
    line(svg, "line first", i.low(), i.high(), y);
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle class=\"point\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>",
            x(i.value()),
            y));
    String text = String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", i.value(), i.low(), i.high());
    ReportFrame.text(svg, WIDTH - RIGHT + 4, y + 4, "start", text);
  }

  private static void line(StringBuilder svg, String style, double from, double to, double y) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            style,
            x(from),
            y,
            x(to),
            y));
  }

  private static double x(double value) {
    return LEFT + Math.clamp(value, 0, 1) * (WIDTH - LEFT - RIGHT);
  }
}
