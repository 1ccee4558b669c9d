package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.spotter.app.ReportBars.Bar;
import org.spotter.app.ReportLines.Curve;
import org.spotter.evaluation.Calibration;
import org.spotter.evaluation.ConfidenceCurve;
import org.spotter.evaluation.ErrorCosts;
import org.spotter.evaluation.ErrorKind;
import org.spotter.evaluation.Evaluation.Score;
import org.spotter.evaluation.Matches.Counts;
import org.spotter.evaluation.Thresholds;
import org.spotter.geometry.Point;
import org.spotter.task.Progress;

/// The charts of the page, each a section with a sentence on how to read it.
final class ReportCharts {
  private static final int STEPS = 200;
  private static final int AT_75 = 5;

  private final ReportSource source;
  private final String measure;

  ReportCharts(ReportSource source) {
    this.source = source;
    this.measure = source.report().truth().type().measure();
  }

  /// @param note a sentence on how to read it, may be empty
  static String section(String title, String chart, String note) {
    return "<section><h2>"
        + Html.escape(title)
        + "</h2>"
        + chart
        + "<p class=\"quiet\">"
        + Html.escape(note)
        + "</p></section>";
  }

  String precisionRecall() {
    List<Curve> curves =
        List.of(
            new Curve("at " + measure + " 0.50", "first", ofRecall(0)),
            new Curve("at " + measure + " 0.75", "second", ofRecall(AT_75)));
    return section(
        "Precision – recall",
        ReportLines.svg("Precision over recall", "recall", "precision", curves, Double.NaN),
        "The mean over all categories that have objects: how much of what the model says is right,"
            + " when it has to find so much of what is there.");
  }

  private List<Point> ofRecall(int iou) {
    double[] precision = source.report().evaluation().curves().precisionAt(iou);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < precision.length; i++) {
      points.add(new Point(Thresholds.recall(i), precision[i]));
    }
    return points;
  }

  String byScore(Progress progress) {
    ConfidenceCurve curve = ConfidenceCurve.of(source.matches(progress));
    int best = curve.best();
    List<Curve> curves =
        List.of(
            new Curve("F1", "first", ofScore(curve, Counts::f1)),
            new Curve("precision", "second", ofScore(curve, Counts::precision)),
            new Curve("recall", "third", ofScore(curve, Counts::recall)));
    String note =
        best < 0
            ? "Nothing is right at any score."
            : String.format(
                Locale.ROOT,
                "The best F1, %.3f, is at score %.2f (the dotted line), over all categories.",
                curve.counts(best).f1(),
                curve.score(best));
    double mark = best < 0 || curve.score(best) > 1 ? Double.NaN : curve.score(best);
    return section(
        "By score",
        ReportLines.svg("F1, precision and recall by score", "lowest score", "", curves, mark),
        note);
  }

  private static List<Point> ofScore(ConfidenceCurve curve, ToDoubleFunction<Counts> number) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double score = i / (double) STEPS;
      double value = number.applyAsDouble(curve.at(score));
      if (value > -1) {
        points.add(new Point(score, value));
      }
    }
    return points;
  }

  String errorCosts(ErrorCosts costs) {
    List<Bar> bars = new ArrayList<>();
    for (ErrorKind kind : ErrorKind.values()) {
      bars.add(bar(kind.name().toLowerCase(Locale.ROOT), costs.cost(kind)));
    }
    bars.add(bar("false alarms", costs.ofFalseAlarms()));
    bars.add(bar("not found", costs.ofMisses()));
    return section(
        "What errors cost",
        ReportBars.svg("AP lost by each kind of error", bars, .1),
        String.format(
            Locale.ROOT,
            "The AP at %s %.2f (now %s) that would be gained without this kind of error, each alone"
                + " (TIDE). The last two: all false alarms, and all objects that were not found.",
            measure,
            source.settings().point().iou(),
            costs.ap() < 0 ? "–" : String.format(Locale.ROOT, "%.3f", costs.ap())));
  }

  private static Bar bar(String name, double cost) {
    return cost <= -1
        ? new Bar(name, Double.NaN, "–")
        : new Bar(name, cost, String.format(Locale.ROOT, "%.3f", Math.max(0, cost)));
  }

  String reliability(Progress progress) {
    Calibration calibration = ReportCalibration.of(source, progress);
    String note =
        calibration.count() == 0
            ? "There are no predictions to measure it on."
            : String.format(
                Locale.ROOT,
                "Where bars end on the dotted line, scores mean what they say. They are off by %.3f on"
                    + " average (ECE); the model is too %s of itself by %.3f.",
                calibration.expectedError(),
                calibration.overconfidence() >= 0 ? "sure" : "unsure",
                Math.abs(calibration.overconfidence()));
    return section("Calibration", ReportReliability.svg(calibration), note);
  }

  String sizes() {
    List<Bar> bars = new ArrayList<>();
    for (Score score : source.report().evaluation().scores()) {
      if (score.name().matches("A[PR][sml]?")) {
        bars.add(
            new Bar(
                score.name() + " " + size(score.name()),
                score.known() ? score.value() : Double.NaN,
                score.known() ? String.format(Locale.ROOT, "%.3f", score.value()) : "–"));
      }
    }
    return section(
        "By size of the objects",
        ReportBars.svg("AP and AR by size", bars, 1),
        "Small: below 32² pixels, large: above 96². A dash: there are no such objects.");
  }

  private static String size(String name) {
    return switch (name.charAt(name.length() - 1)) {
      case 's' -> "small";
      case 'm' -> "medium";
      case 'l' -> "large";
      default -> "all";
    };
  }

  String confusion(ReportHeat heat) {
    String left =
        heat.left() == 0
            ? ""
            : String.format(Locale.ROOT, " %,d categories with less are not shown.", heat.left());
    return section(
        "What is taken for what",
        heat.html(),
        "Rows are what is there, columns what the model says; the shade is the part of the row. The"
            + " diagonal is right. Background: nothing is labelled there, or nothing was said."
            + left);
  }
}
