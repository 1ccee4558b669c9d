package org.spotter.app;

import java.util.Locale;

/// The axes of a chart from 0 to 1 in both directions, and places within it.
final class ReportFrame {
  static final double WIDTH = 480;
  static final double HEIGHT = 300;
  private static final double LEFT = 48;
  private static final double TOP = 12;
  private static final double RIGHT = 12;
  private static final double BOTTOM = 40;
  private static final int STEPS = 5;

  private ReportFrame() {}

  /// The beginning of a chart.
  ///
  /// @param label what it shows, for those who do not see it
  static void open(StringBuilder svg, String label, double width, double height) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg class=\"chart\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">",
            width,
            height,
            Html.escape(label)));
  }

  /// Lines and numbers at 0, 0.2, … 1 and the names of the axes.
  static void axes(StringBuilder svg, String x, String y) {
    for (int i = 0; i <= STEPS; i++) {
      double at = i / (double) STEPS;
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
              LEFT,
              y(at),
              WIDTH - RIGHT,
              y(at)));
      text(svg, LEFT - 8, y(at) + 4, "end", String.format(Locale.ROOT, "%.1f", at));
      text(svg, x(at), HEIGHT - BOTTOM + 16, "middle", String.format(Locale.ROOT, "%.1f", at));
    }
    text(svg, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "middle", x);
    double middle = (TOP + HEIGHT - BOTTOM) / 2;
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"12\" y=\"%.1f\" text-anchor=\"middle\" transform=\"rotate(-90 12 %.1f)\">%s</text>",
            middle,
            middle,
            Html.escape(y)));
  }

  static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            x,
            y,
            anchor,
            Html.escape(text)));
  }

  /// Where 0 to 1 lies from the left.
  static double x(double value) {
    return LEFT + value * (WIDTH - LEFT - RIGHT);
  }

  /// Where 0 to 1 lies from the bottom.
  static double y(double value) {
    return HEIGHT - BOTTOM - value * (HEIGHT - TOP - BOTTOM);
  }
}
