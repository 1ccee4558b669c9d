package org.spotter.app;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.spotter.evaluation.AreaRange;
import org.spotter.evaluation.Certainty;
import org.spotter.evaluation.Confusion;
import org.spotter.evaluation.ErrorCosts;
import org.spotter.evaluation.IouType;
import org.spotter.task.Progress;

/// Puts the parts of the report together.
final class ReportPage {
  private static final int ROWS = 20;

  private final ReportSource source;
  private final ReportErrors errors;
  private final ReportTile tile;
  private final ReportNumbers numbers;

  ReportPage(ReportSource source, ReportErrors errors) {
    this.source = source;
    this.errors = errors;
    this.tile = new ReportTile(source.album());
    this.numbers = new ReportNumbers(source.report());
  }

  String html(Progress progress) {
    EvaluationReport report = source.report();
    String about =
        String.format(
            Locale.ROOT,
            "%,d images · %,d objects · %,d predictions",
            report.truth().imageCount(),
            report.truth().objectCount(),
            report.found().count());
    return HtmlPage.html(report.title(), about, body(progress));
  }

  private String body(Progress progress) {
    ReportCharts charts = new ReportCharts(source);
    IouType type = source.report().truth().type();
    return HtmlPage.warnings(source.report().warnings())
        + numbers.cards(source.outcome(progress).all(), source.settings().point())
        + two(numbers.table(), charts.precisionRecall())
        + two(charts.byScore(progress), charts.errorCosts(costs(progress)))
        + two(charts.reliability(progress), charts.sizes())
        + confusion(charts, progress)
        + certainty(progress)
        + (type == IouType.KEYPOINTS ? tables(new ReportPose(), progress) : "")
        + (type == IouType.SEGM ? tables(new ReportPixels(), progress) : "")
        + tables(new ReportSlices(), progress)
        + tables(new ReportLabelErrors(), progress)
        + tiles("False alarms", "The surest first.", errors.falseAlarms(), progress)
        + tiles("Missed objects", "The largest first.", errors.missed(), progress)
        + numbers.categories();
  }

  private ErrorCosts costs(Progress progress) {
    return ErrorCosts.of(source.matching(progress), source.settings().point().iou(), AreaRange.ALL);
  }

  private static String two(String left, String right) {
    return "<div class=\"two\">" + left + right + "</div>\n";
  }

  private String confusion(ReportCharts charts, Progress progress) {
    Confusion confusion = Confusion.of(source.outcome(progress));
    return charts.confusion(new ReportHeat(confusion, ReportConfusion.names(source)));
  }

  private String certainty(Progress progress) {
    List<Certainty.Estimate> estimates = ReportCertainty.estimates(source, progress);
    List<ReportIntervals.Row> rows =
        estimates.stream().map(e -> new ReportIntervals.Row(e.name(), e.interval())).toList();
    return two(
        "<section><h2>How sure the numbers are</h2>"
            + ReportIntervals.svg("Numbers with their intervals", rows)
            + "</section>",
        HtmlPage.table(ReportCertainty.table(estimates, source), ROWS));
  }

  private String tables(ReportPart part, Progress progress) {
    StringBuilder html = new StringBuilder();
    for (ReportTable table : part.tables(source, progress)) {
      if (!table.rows().isEmpty()) {
        html.append(TableCharts.of(table)).append(HtmlPage.table(table, ROWS));
      }
    }
    return html.toString();
  }

  private String tiles(
      String title, String order, List<ReportErrors.Tile> tiles, Progress progress) {
    StringBuilder html = new StringBuilder("<section><h2>").append(title).append("</h2>");
    String none = "None" + ReportNumbers.above(source.settings().point()) + ".";
    html.append("<p class=\"quiet\">").append(tiles.isEmpty() ? none : order);
    if (!tiles.isEmpty()) {
      html.append(
          " <span class=\"key\">ground truth</span> <span class=\"key said\">prediction</span>");
    }
    html.append("</p><div class=\"tiles\">");
    for (int i = 0; i < tiles.size(); i++) {
      progress.check();
      progress.report("Cutting out the errors", i, tiles.size());
      html.append(tile.html(Objects.requireNonNull(tiles.get(i))));
    }
    return html.append("</div></section>\n").toString();
  }
}
