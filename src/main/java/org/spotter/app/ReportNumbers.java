package org.spotter.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.Evaluation.Score;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.OperatingPoint;

/// COCO's numbers and the counts at the operating point, for the page.
final class ReportNumbers {
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
  private final IouType type;
  private final List<String> ofCategory;

  ReportNumbers(EvaluationReport report) {
    this.report = report;
    this.type = report.truth().type();
    this.ofCategory = List.of("AP", "AP50", "AP75", type == IouType.KEYPOINTS ? "AR" : "AR100");
  }

  String cards(Matches.Counts counts, OperatingPoint point) {
    String overlap = String.format(Locale.ROOT, "at %s %.2f", type.measure(), point.iou());
    return "<div class=\"cards\">"
        + card(
            "AP",
            number(report.evaluation().score("AP")),
            "mean over " + type.measure() + " 0.50 to 0.95")
        + card("AP50", number(report.evaluation().score("AP50")), "at " + type.measure() + " 0.50")
        + card("Found", whole(counts.truePositives()), "objects, " + overlap + above(point))
        + card("Missed", whole(counts.falseNegatives()), "objects" + above(point))
        + card("False alarms", whole(counts.falsePositives()), "predictions" + above(point))
        + "</div>\n";
  }

  static String above(OperatingPoint point) {
    return String.format(Locale.ROOT, ", score %.2f and above", point.score());
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

  String table() {
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

  String categories() {
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
            .append(whole(report.truth().count(category.categoryId())))
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

  private static String whole(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String number(double value) {
    return value > -1 ? String.format(Locale.ROOT, "%.3f", value) : "–";
  }
}
