package org.spotter.app;

import java.util.List;
import java.util.Locale;
import org.spotter.evaluation.ConfidenceCurve;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.Matches.Counts;
import org.spotter.evaluation.Outcome;
import org.spotter.task.Progress;

/// What comes out at the chosen score, where the best score is, and how precision, recall and F1
/// follow the score.
final class ReportThreshold implements ReportPart {
  private static final int STEPS = 100;

  @Override
  public String name() {
    return "threshold";
  }

  @Override
  public String about() {
    return "right, wrong and missed at a score; the best score; precision, recall, F1 by score";
  }

  @Override
  public List<ReportTable> tables(ReportSource source, Progress progress) {
    return List.of(counts(source, source.outcome(progress)), curves(source.matches(progress)));
  }

  private static ReportTable counts(ReportSource source, Outcome outcome) {
    var table =
        ReportTable.of(
            "threshold",
            "At score %.2f and %s %.2f"
                .formatted(
                    source.settings().point().score(),
                    source.report().truth().type().measure(),
                    source.settings().point().iou()),
            "category",
            "objects",
            "TP",
            "FP",
            "FN",
            "precision",
            "recall",
            "F1",
            "best score",
            "best F1");
    table.note(
        "TP: found. FP: false alarms. FN: missed. Best score: where F1 is highest; above it fewer"
            + " false alarms, below it fewer misses.");
    row(table, "all", outcome.all(), ConfidenceCurve.of(outcome.matches()));
    for (long id : source.categories()) {
      row(
          table,
          source.report().categoryName(id),
          outcome.of(id),
          ConfidenceCurve.of(outcome.matches(), id));
    }
    return table.build();
  }

  private static void row(ReportTable.Builder table, String name, Counts c, ConfidenceCurve curve) {
    int best = curve.best();
    table.row(
        name,
        c.truePositives() + c.falseNegatives(),
        c.truePositives(),
        c.falsePositives(),
        c.falseNegatives(),
        ReportTable.known(c.precision()),
        ReportTable.known(c.recall()),
        ReportTable.known(c.f1()),
        best < 0 ? Double.NaN : curve.score(best),
        best < 0 ? Double.NaN : curve.counts(best).f1());
  }

  private static ReportTable curves(Matches matches) {
    var table =
        ReportTable.of(
            "curves", "By score", "score", "TP", "FP", "FN", "precision", "recall", "F1");
    ConfidenceCurve curve = ConfidenceCurve.of(matches);
    for (int i = 0; i <= STEPS; i++) {
      double score = i / (double) STEPS;
      Counts c = curve.at(score);
      table.row(
          String.format(Locale.ROOT, "%.2f", score),
          c.truePositives(),
          c.falsePositives(),
          c.falseNegatives(),
          ReportTable.known(c.precision()),
          ReportTable.known(c.recall()),
          ReportTable.known(c.f1()));
    }
    return table.build();
  }
}
