package org.spotter.app;

import java.util.Locale;
import org.spotter.evaluation.Thresholds;

/// The precision-recall curve as SVG.
final class ReportChart {
  private static final double WIDTH = 480;
  private static final double HEIGHT = 300;
  private static final double LEFT = 40;
  private static final double TOP = 12;
  private static final double RIGHT = 12;
  private static final double BOTTOM = 36;

  private ReportChart() {}

  /// @param curve precision at recall 0, 0.01, … 1; may be empty
  /// @param at the threshold, as `IoU 0.5`
  static String svg(double[] curve, String at) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg class=\"chart\" viewBox=\"0 0 %.0f %.0f\" role=\"img\""
                + " aria-label=\"Precision over recall at %s\">",
            WIDTH,
            HEIGHT,
            Html.escape(at)));
    for (int i = 0; i <= 5; i++) {
      appendGrid(svg, i / 5.0);
    }
    if (curve.length > 0) {
      appendCurve(svg, curve);
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">recall</text>",
            (LEFT + WIDTH - RIGHT) / 2,
            HEIGHT - 4));
    return svg.append("</svg>").toString();
  }

  private static void appendGrid(StringBuilder svg, double at) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            LEFT,
            y(at),
            WIDTH - RIGHT,
            y(at)));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>",
            LEFT - 8,
            y(at) + 4,
            at));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.1f</text>",
            x(at),
            HEIGHT - BOTTOM + 16,
            at));
  }

  private static void appendCurve(StringBuilder svg, double[] curve) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < curve.length; i++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(Thresholds.recall(i)), y(curve[i])));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<polygon class=\"fill\" points=\"%.1f,%.1f %s%.1f,%.1f\"/>",
            x(0),
            y(0),
            points,
            x(1),
            y(0)));
    svg.append("<polyline class=\"all\" points=\"").append(points).append("\"/>");
  }

  private static double x(double recall) {
    return LEFT + recall * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double precision) {
    return HEIGHT - BOTTOM - precision * (HEIGHT - TOP - BOTTOM);
  }
}
