package org.spotter.app;

import java.util.List;
import java.util.Locale;
import org.spotter.evaluation.LabelError;
import org.spotter.evaluation.LabelErrors;
import org.spotter.evaluation.Match;
import org.spotter.evaluation.Matches;
import org.spotter.task.Progress;

/// Labels that are likely wrong, with the reason.
final class ReportLabelErrors implements ReportPart {
  /// Predictions below it speak against no label.
  static final double MIN_SCORE = .5;

  @Override
  public String name() {
    return "labels";
  }

  @Override
  public String about() {
    return "labels that are likely wrong, the likeliest first";
  }

  @Override
  public List<ReportTable> tables(ReportSource source, Progress progress) {
    var table =
        ReportTable.of(
            "labels",
            "Labels that are likely wrong",
            "image",
            "kind",
            "category",
            "why",
            "image id",
            "annotation id",
            "suspicion");
    table.note("What a sure model disagrees with, the likeliest first; look before you change it.");
    Matches matches = source.matches(progress);
    for (LabelError e : LabelErrors.of(source.matching(progress), MIN_SCORE)) {
      boolean labelled = e.object() != Matches.NOBODY;
      long image =
          labelled
              ? matches.labelled(e.object()).imageId()
              : matches.predicted(e.prediction()).imageId();
      table.row(
          source.imageName(image),
          e.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          category(source, matches, e),
          why(source, matches, e),
          image,
          labelled ? Long.toString(matches.labelled(e.object()).annotationId()) : "",
          e.suspicion());
    }
    return List.of(table.build());
  }

  private static String category(ReportSource source, Matches matches, LabelError e) {
    return source
        .report()
        .categoryName(
            e.object() == Matches.NOBODY
                ? matches.predicted(e.prediction()).categoryId()
                : matches.labelled(e.object()).categoryId());
  }

  /// The reason in plain words.
  static String why(ReportSource source, Matches matches, LabelError e) {
    String overlap = two(e.overlap());
    if (e.kind() == LabelError.Kind.DUPLICATE) {
      Match.Labelled other = matches.labelled(e.other());
      String name = source.report().categoryName(other.categoryId());
      return "overlaps annotation " + other.annotationId() + " (" + name + ") by " + overlap;
    }
    Match.Predicted p = matches.predicted(e.prediction());
    String said = source.report().categoryName(p.categoryId()) + " " + two(p.score());
    return switch (e.kind()) {
      case OVERLOOKED -> said + " is predicted where nothing is labelled";
      case BADLY_LOCATED -> said + " is predicted elsewhere, overlapping by " + overlap;
      case SWAPPED -> said + " is predicted there, overlapping by " + overlap;
      case DUPLICATE -> "";
    };
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
