package org.spotter.app;

import java.util.Locale;
import org.spotter.evaluation.Calibration;

/// The reliability diagram: what is right in each bin of scores, beside the line on which scores
/// mean what they say.
final class ReportReliability {
  private ReportReliability() {}

  static String svg(Calibration calibration) {
    StringBuilder svg = new StringBuilder();
    ReportFrame.open(
        svg, "The part that is right, by score", ReportFrame.WIDTH, ReportFrame.HEIGHT);
    ReportFrame.axes(svg, "score", "right");
    for (Calibration.Bin bin : calibration.bins()) {
      if (bin.count() > 0) {
        append(svg, bin);
      }
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"mark-line\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            ReportFrame.x(0),
            ReportFrame.y(0),
            ReportFrame.x(1),
            ReportFrame.y(1)));
    return svg.append("</svg>").toString();
  }

  private static void append(StringBuilder svg, Calibration.Bin bin) {
    double left = ReportFrame.x(bin.from()) + 2;
    double right = ReportFrame.x(bin.to()) - 2;
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\">"
                + "<title>%,d predictions, mean score %.2f, %.2f right</title></rect>",
            left,
            ReportFrame.y(bin.precision()),
            right - left,
            ReportFrame.y(0) - ReportFrame.y(bin.precision()),
            bin.count(),
            bin.meanScore(),
            bin.precision()));
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle class=\"point\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>",
            ReportFrame.x(Math.clamp(bin.meanScore(), 0, 1)),
            ReportFrame.y(bin.precision())));
  }
}
