package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spotter.evaluation.Certainty;
import org.spotter.evaluation.Match.Labelled;
import org.spotter.evaluation.Matches;

/// A comparison of two runs as tables.
public final class CompareTables {
  private final CompareRuns.Result result;

  public CompareTables(CompareRuns.Result result) {
    this.result = result;
  }

  /// The numbers side by side, how sure the gains are, and what became of each object.
  public List<ReportTable> all() {
    return List.of(numbers(), gains(), summary(), objects());
  }

  private ReportTable numbers() {
    var table =
        ReportTable.of(
            "numbers", "COCO’s numbers", "number", result.first(), result.second(), "difference");
    for (CompareRuns.Difference d : result.differences()) {
      table.row(d.name(), ReportTable.known(d.before()), ReportTable.known(d.after()), d.gain());
    }
    Matches.Counts a = result.before();
    Matches.Counts b = result.after();
    count(table, "found", a.truePositives(), b.truePositives());
    count(table, "false alarms", a.falsePositives(), b.falsePositives());
    count(table, "missed", a.falseNegatives(), b.falseNegatives());
    return table.build();
  }

  private static void count(ReportTable.Builder table, String name, int a, int b) {
    table.row(name, a, b, b - a);
  }

  private ReportTable gains() {
    var table =
        ReportTable.of(
            "gains", "How sure the differences are", "number", "gain", "from", "to", "in words");
    for (Certainty.Estimate e : result.gains()) {
      table.row(
          e.name(),
          e.interval().value(),
          e.interval().low(),
          e.interval().high(),
          ReportCertainty.ofGain(e.name(), e.interval(), result.first(), result.second()));
    }
    return table.build();
  }

  private ReportTable summary() {
    var table =
        ReportTable.of(
            "summary",
            String.format(
                Locale.ROOT,
                "What became of each object, at %s %.2f and score %.2f",
                result.type().measure(),
                result.point().iou(),
                result.point().score()),
            "objects",
            "count");
    table.row("fixed: only " + result.second() + " finds them", result.objects().fixed().size());
    table.row("broken: only " + result.first() + " finds them", result.objects().broken().size());
    table.row("both wrong", result.objects().bothWrong().size());
    table.row("both right", result.objects().bothRight().size());
    return table.build();
  }

  private ReportTable objects() {
    var table =
        ReportTable.of(
            "objects",
            "The objects that not both find",
            "outcome",
            "category",
            "image id",
            "annotation id");
    add(table, "fixed", result.objects().fixed());
    add(table, "broken", result.objects().broken());
    add(table, "both wrong", result.objects().bothWrong());
    return table.build();
  }

  private void add(ReportTable.Builder table, String outcome, List<Labelled> objects) {
    for (Labelled o : objects) {
      table.row(
          outcome, result.categoryName().apply(o.categoryId()), o.imageId(), o.annotationId());
    }
  }

  /// What a person should know at once, in plain sentences.
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (Certainty.Estimate e : result.gains()) {
      if (e.name().equals("AP") || e.name().equals("F1")) {
        sentences.add(
            ReportCertainty.ofGain(e.name(), e.interval(), result.first(), result.second()));
      }
    }
    sentences.add(
        String.format(
            Locale.ROOT,
            "At %s %.2f and score %.2f on %,d images: %,d objects that %s missed are found by %s,"
                + " %,d the other way, %,d are missed by both.",
            result.type().measure(),
            result.point().iou(),
            result.point().score(),
            result.images(),
            result.objects().fixed().size(),
            result.first(),
            result.second(),
            result.objects().broken().size(),
            result.objects().bothWrong().size()));
    return sentences;
  }
}
