package org.spotter.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.Evaluation.Score;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Matches;
import org.spotter.task.Progress;

/// Puts the parts of the report together.
final class ReportPage {
  private static final Map<String, String> MEANING =
      Map.ofEntries(
          Map.entry("AP", "mean precision over %s 0.50 to 0.95"),
          Map.entry("AP50", "at %s 0.50"),
          Map.entry("AP75", "at %s 0.75"),
          Map.entry("APs", "small objects, below 32² pixels"),
          Map.entry("APm", "medium objects"),
          Map.entry("APl", "large objects, above 96² pixels"),
          Map.entry("AR1", "mean recall, 1 prediction an image"),
          Map.entry("AR10", "10 predictions an image"),
          Map.entry("AR100", "100 predictions an image"),
          Map.entry("AR", "mean recall, 20 predictions an image"),
          Map.entry("AR50", "at %s 0.50"),
          Map.entry("AR75", "at %s 0.75"),
          Map.entry("ARs", "small objects"),
          Map.entry("ARm", "medium objects"),
          Map.entry("ARl", "large objects"));

  private final EvaluationReport report;
  private final Matches matches;
  private final ReportErrors errors;
  private final ReportTile tile;
  private final IouType type;
  private final List<String> ofCategory;

  ReportPage(EvaluationReport report, Matches matches, ReportErrors errors, Album album) {
    this.report = report;
    this.matches = matches;
    this.errors = errors;
    this.tile = new ReportTile(album);
    this.type = report.truth().type();
    this.ofCategory = List.of("AP", "AP50", "AP75", type == IouType.KEYPOINTS ? "AR" : "AR100");
  }

  String html(Progress progress) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<meta name=\"color-scheme\" content=\"light dark\"><title>"
        + Html.escape(report.title())
        + " – Spotter</title><style>\n"
        + style()
        + "</style></head><body><main>\n"
        + header()
        + warnings()
        + cards()
        + "<div class=\"two\">"
        + numbers()
        + curve()
        + "</div>\n"
        + tiles("False alarms", "The surest first.", errors.falseAlarms(), progress)
        + tiles("Missed objects", "The largest first.", errors.missed(), progress)
        + categories()
        + "</main></body></html>\n";
  }

  private String header() {
    return "<header><h1>"
        + Html.escape(report.title())
        + "</h1><span class=\"quiet\">"
        + String.format(
            Locale.ROOT,
            "%,d images · %,d objects · %,d predictions",
            report.truth().imageCount(),
            report.truth().objectCount(),
            report.found().count())
        + "</span><span class=\"mark\">Sp<b>o</b>tter</span></header>\n";
  }

  private String warnings() {
    StringBuilder html = new StringBuilder();
    for (String warning : report.warnings()) {
      html.append("<p>").append(Html.escape(warning)).append("</p>");
    }
    return html.isEmpty()
        ? ""
        : "<section class=\"warning\" style=\"margin:0 0 16px\">" + html + "</section>\n";
  }

  private String cards() {
    Matches.Counts counts = matches.counts(HtmlReport.MIN_SCORE);
    return "<div class=\"cards\">"
        + card(
            "AP",
            number(report.evaluation().score("AP")),
            "mean over " + type.measure() + " 0.50 to 0.95")
        + card("AP50", number(report.evaluation().score("AP50")), "at " + type.measure() + " 0.50")
        + card(
            "Found",
            String.format(Locale.ROOT, "%,d", counts.truePositives()),
            "objects, at " + type.measure() + " 0.50" + above())
        + card(
            "Missed",
            String.format(Locale.ROOT, "%,d", counts.falseNegatives()),
            "objects" + above())
        + card(
            "False alarms",
            String.format(Locale.ROOT, "%,d", counts.falsePositives()),
            "predictions" + above())
        + "</div>\n";
  }

  private static String above() {
    return String.format(Locale.ROOT, ", score %.1f and above", HtmlReport.MIN_SCORE);
  }

  private static String card(String name, String value, String what) {
    return "<div class=\"card\"><span class=\"quiet\">"
        + name
        + "</span><b>"
        + value
        + "</b><span class=\"quiet\">"
        + what
        + "</span></div>";
  }

  private String compared() {
    return switch (type) {
      case BBOX -> "boxes";
      case SEGM -> "masks";
      case KEYPOINTS -> "joints";
    };
  }

  private String numbers() {
    StringBuilder html =
        new StringBuilder("<section><h2>COCO’s numbers for ")
            .append(compared())
            .append("</h2><table>");
    for (Score score : report.evaluation().scores()) {
      html.append("<tr><td>")
          .append(score.name())
          .append(" <span class=\"quiet\">")
          .append(MEANING.getOrDefault(score.name(), "").formatted(type.measure()))
          .append("</span></td><td>")
          .append(number(score.value()))
          .append("</td></tr>");
    }
    return html.append("</table></section>").toString();
  }

  private String curve() {
    String at = type.measure() + " 0.5";
    return "<section><h2>Precision – recall at "
        + at
        + "</h2>"
        + ReportChart.svg(report.evaluation().curves().precisionAt(0), at)
        + "<p class=\"quiet\">The mean over all categories that have objects: how much of what the"
        + " model says is right, when it has to find so much of what is there.</p></section>";
  }

  private String categories() {
    StringBuilder html =
        new StringBuilder(
            "<section><h2>Categories</h2><p class=\"quiet\">The worst first.</p>"
                + "<table><tr><th>category</th><th></th><th>objects</th>");
    ofCategory.forEach(name -> html.append("<th>").append(name).append("</th>"));
    html.append("</tr>");
    List<Evaluation.OfCategory> all = report.evaluation().categories();
    List<Evaluation.OfCategory> known =
        all.stream()
            .filter(c -> value(c, "AP") > -1)
            .sorted(Comparator.comparingDouble(c -> value(c, "AP")))
            .toList();
    known.forEach(c -> html.append(category(c)));
    return html.append("</table>")
        .append(without(all.size() - known.size()))
        .append("</section>\n")
        .toString();
  }

  private static String without(int categories) {
    return categories == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "<p class=\"quiet\">%,d categories without objects are not shown.</p>",
            categories);
  }

  private String category(Evaluation.OfCategory category) {
    StringBuilder html =
        new StringBuilder("<tr><td>")
            .append(Html.escape(report.categoryName(category.categoryId())))
            .append("</td><td class=\"bar\"><i><i style=\"width:")
            .append(String.format(Locale.ROOT, "%.1f", 100 * Math.max(0, value(category, "AP"))))
            .append("%\"></i></i></td><td>")
            .append(String.format(Locale.ROOT, "%,d", report.truth().count(category.categoryId())))
            .append("</td>");
    for (String name : ofCategory) {
      html.append("<td>").append(number(value(category, name))).append("</td>");
    }
    return html.append("</tr>\n").toString();
  }

  private static double value(Evaluation.OfCategory category, String name) {
    return category.scores().stream()
        .filter(s -> s.name().equals(name))
        .mapToDouble(Score::value)
        .findFirst()
        .orElse(-1);
  }

  private String tiles(
      String title, String order, List<ReportErrors.Tile> tiles, Progress progress) {
    StringBuilder html = new StringBuilder("<section><h2>").append(title).append("</h2>");
    html.append("<p class=\"quiet\">").append(tiles.isEmpty() ? "None" + above() + "." : order);
    if (!tiles.isEmpty()) {
      html.append(
          " <span class=\"key\">ground truth</span> <span class=\"key said\">prediction</span>");
    }
    html.append("</p><div class=\"tiles\">");
    for (int i = 0; i < tiles.size(); i++) {
      progress.check();
      progress.report("Cutting out the errors", i, tiles.size());
      html.append(tile.html(tiles.get(i)));
    }
    return html.append("</div></section>\n").toString();
  }

  private static String number(double value) {
    return value > -1 ? String.format(Locale.ROOT, "%.3f", value) : "–";
  }

  private static String style() {
    try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
