package org.spotter.app;

import java.util.List;
import java.util.Locale;
import org.spotter.geometry.Point;

/// Curves over axes from 0 to 1.
final class ReportLines {
  private ReportLines() {}

  /// A curve.
  ///
  /// @param name what it is, for the legend
  /// @param style one of `first`, `second`, `third`
  /// @param points along it
  record Curve(String name, String style, List<Point> points) {
    Curve {
      points = List.copyOf(points);
    }
  }

  /// @param label what the chart shows
  /// @param mark a point to be marked on every curve near it, by its x; `NaN` for none
  static String svg(String label, String x, String y, List<Curve> curves, double mark) {
    StringBuilder svg = new StringBuilder();
    ReportFrame.open(svg, label, ReportFrame.WIDTH, ReportFrame.HEIGHT);
    ReportFrame.axes(svg, x, y);
    if (!Double.isNaN(mark)) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"mark-line\" x1=\"%1$.1f\" y1=\"%2$.1f\" x2=\"%1$.1f\" y2=\"%3$.1f\"/>",
              ReportFrame.x(mark),
              ReportFrame.y(0),
              ReportFrame.y(1)));
    }
    curves.forEach(c -> append(svg, c));
    return svg.append("</svg>").append(legend(curves)).toString();
  }

  private static void append(StringBuilder svg, Curve curve) {
    StringBuilder points = new StringBuilder();
    for (Point p : curve.points()) {
      points.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", ReportFrame.x(p.x()), ReportFrame.y(p.y())));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline class=\"line %s\" points=\"%s\"><title>%s</title></polyline>",
            curve.style(),
            points,
            Html.escape(curve.name())));
  }

  private static String legend(List<Curve> curves) {
    if (curves.size() < 2) {
      return "";
    }
    StringBuilder html = new StringBuilder("<p class=\"legend\">");
    curves.forEach(c -> append(html, c.style(), c.name()));
    return html.append("</p>").toString();
  }

  /// The names of two runs beside their colours.
  static String legend(String first, String second) {
    StringBuilder html = new StringBuilder("<p class=\"legend\">");
    append(html, "first", first);
    append(html, "second", second);
    return html.append("</p>").toString();
  }

  private static void append(StringBuilder html, String style, String name) {
    html.append("<span class=\"dot ")
        .append(style)
        .append("\">")
        .append(Html.escape(name))
        .append("</span> ");
  }
}
