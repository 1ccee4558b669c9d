package org.spotter.app;

import java.util.List;
import java.util.Locale;
import org.spotter.evaluation.Certainty;
import org.spotter.evaluation.Certainty.Estimate;
import org.spotter.evaluation.Headline;
import org.spotter.evaluation.Interval;
import org.spotter.task.Progress;

/// How sure the numbers are.
final class ReportCertainty implements ReportPart {
  @Override
  public String name() {
    return "certainty";
  }

  @Override
  public String about() {
    return "how sure the numbers are: intervals by drawing the images anew";
  }

  @Override
  public List<ReportTable> tables(ReportSource source, Progress progress) {
    return List.of(table(estimates(source, progress), source));
  }

  /// The numbers with their intervals.
  static List<Estimate> estimates(ReportSource source, Progress progress) {
    Headline run = Headline.of(source.matching(progress), source.settings().point());
    return Certainty.of(run, source.draws(), progress);
  }

  static ReportTable table(List<Estimate> estimates, ReportSource source) {
    var table =
        ReportTable.of(
            "certainty", "How sure the numbers are", "number", "value", "from", "to", "in words");
    table.note(
        String.format(
            Locale.ROOT,
            "%s were drawn anew, with replacement, %,d times; 95 of 100 draws lie from … to …"
                + " (bootstrap, Efron & Tibshirani 1993).",
            source.settings().byFolder() ? "Folders" : "Images",
            source.settings().samples()));
    for (Estimate e : estimates) {
      Interval i = e.interval();
      table.row(e.name(), i.value(), i.low(), i.high(), words(e.name(), i));
    }
    return table.build();
  }

  /// The interval in plain words.
  static String words(String name, Interval i) {
    if (Double.isNaN(i.value()) || Double.isNaN(i.low())) {
      return "There is nothing to measure " + name + " on.";
    }
    return String.format(
        Locale.ROOT,
        "On other images like these, %s would most likely be between %.3f and %.3f.",
        name,
        i.low(),
        i.high());
  }

  /// The interval of a gain in plain words.
  static String ofGain(String name, Interval i, String first, String second) {
    if (Double.isNaN(i.value()) || Double.isNaN(i.low())) {
      return "There is nothing to compare " + name + " on.";
    }
    if (!i.excludesZero()) {
      return String.format(
          Locale.ROOT,
          "The difference in %s may be chance (%+.3f to %+.3f).",
          name,
          i.low(),
          i.high());
    }
    return String.format(
        Locale.ROOT,
        "%s is better in %s by %.3f, most likely between %.3f and %.3f: more than chance.",
        i.value() > 0 ? second : first,
        name,
        Math.abs(i.value()),
        Math.min(Math.abs(i.low()), Math.abs(i.high())),
        Math.max(Math.abs(i.low()), Math.abs(i.high())));
  }
}
