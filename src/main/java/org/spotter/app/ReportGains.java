package org.spotter.app;

import java.util.List;
import java.util.Locale;
import org.spotter.evaluation.Certainty;
import org.spotter.evaluation.Interval;

/// Differences as points on the line from where to where they most likely lie, around 0.
final class ReportGains {
  private static final double WIDTH = 480;
  private static final double ROW = 28;
  private static final double LEFT = 96;
  private static final double RIGHT = 168;
  private static final double LEAST = .02;

  private ReportGains() {}

  /// @param label what the chart shows
  static String svg(String label, List<Certainty.Estimate> gains) {
    double most =
        gains.stream()
            .map(Certainty.Estimate::interval)
            .flatMapToDouble(i -> java.util.stream.DoubleStream.of(i.low(), i.value(), i.high()))
            .filter(v -> !Double.isNaN(v))
            .map(Math::abs)
            .max()
            .orElse(0);
    double span = Math.max(LEAST, most);
    StringBuilder svg = new StringBuilder();
    ReportFrame.open(svg, label, WIDTH, ROW * gains.size() + 4);
    line(svg, "mark-line", x(0, span), 0, x(0, span), ROW * gains.size());
    for (int i = 0; i < gains.size(); i++) {
      append(svg, gains.get(i), i * ROW + 14, span);
    }
    return svg.append("</svg>").toString();
  }

  private static void append(StringBuilder svg, Certainty.Estimate gain, double y, double span) {
    Interval i = gain.interval();
    ReportFrame.text(svg, LEFT - 8, y + 4, "end", gain.name());
    if (Double.isNaN(i.value()) || Double.isNaN(i.low())) {
      ReportFrame.text(svg, WIDTH - RIGHT + 8, y + 4, "start", "–");
      return;
    }
    line(svg, "line first", x(i.low(), span), y, x(i.high(), span), y);
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle class=\"point\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>",
            x(i.value(), span),
            y));
    String text =
        String.format(Locale.ROOT, "%+.3f (%+.3f to %+.3f)", i.value(), i.low(), i.high());
    ReportFrame.text(svg, WIDTH - RIGHT + 8, y + 4, "start", text);
  }

  private static void line(
      StringBuilder svg, String style, double fromX, double fromY, double toX, double toY) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            style,
            fromX,
            fromY,
            toX,
            toY));
  }

  private static double x(double value, double span) {
    double room = WIDTH - LEFT - RIGHT;
    return LEFT + room / 2 + value / span * (room / 2 - 6);
  }
}
