package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spotter.app.ReportBars.Bar;
import org.spotter.app.ReportLines.Curve;
import org.spotter.app.ReportPairs.Pair;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.Thresholds;
import org.spotter.geometry.Point;

/// The charts of a comparison, each a section with a sentence on how to read it.
final class CompareCharts {
  private final CompareRuns.Result result;

  CompareCharts(CompareRuns.Result result) {
    this.result = result;
  }

  /// All of them, two beside each other.
  String html() {
    return two(numbers(), precisionRecall()) + two(gains(), objects());
  }

  private static String two(String left, String right) {
    return "<div class=\"two\">" + left + right + "</div>\n";
  }

  private String numbers() {
    List<Pair> pairs =
        result.differences().stream()
            .map(d ->
                new Pair(d.name(), ReportTable.known(d.before()), ReportTable.known(d.after())))
            .toList();
    return ReportCharts.section(
        "COCO’s numbers of both",
        ReportPairs.svg("COCO’s numbers of both runs", result.first(), result.second(), pairs),
        "");
  }

  private String precisionRecall() {
    List<Curve> curves =
        List.of(
            new Curve(result.first(), "first", points(result.firstNumbers())),
            new Curve(result.second(), "second", points(result.secondNumbers())));
    String measure = result.type().measure();
    return ReportCharts.section(
        "Precision – recall",
        ReportLines.svg("Precision over recall", "recall", "precision", curves, Double.NaN),
        "At " + measure + " 0.50, the mean over all categories that have objects.");
  }

  private static List<Point> points(Evaluation evaluation) {
    double[] precision = evaluation.curves().precisionAt(0);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < precision.length; i++) {
      points.add(new Point(Thresholds.recall(i), precision[i]));
    }
    return points;
  }

  private String gains() {
    return ReportCharts.section(
        "How sure the differences are",
        ReportGains.svg("Gains with their intervals", result.gains()),
        "Right of the dotted line "
            + result.second()
            + " is better. Where the line crosses it, the difference may be chance.");
  }

  private String objects() {
    List<Bar> bars =
        List.of(
            bar("fixed", result.objects().fixed().size()),
            bar("broken", result.objects().broken().size()),
            bar("both wrong", result.objects().bothWrong().size()),
            bar("both right", result.objects().bothRight().size()));
    return ReportCharts.section(
        "What became of each object",
        ReportBars.svg("Objects by what became of them", bars, 1),
        String.format(
            Locale.ROOT,
            "At %s %.2f and score %.2f. Fixed: only %s finds them; broken: only %s does.",
            result.type().measure(),
            result.point().iou(),
            result.point().score(),
            result.second(),
            result.first()));
  }

  private static Bar bar(String name, int objects) {
    return new Bar(name, objects, String.format(Locale.ROOT, "%,d", objects));
  }
}
