package org.spotter.app;

import java.util.List;
import org.spotter.evaluation.ClassScores;
import org.spotter.evaluation.Matches;

/// Numbers about classes of whole images as tables.
public final class ClassTables {
  private static final int MORE = 5;

  private ClassTables() {}

  public static List<ReportTable> of(EvaluateClasses.Result result) {
    return List.of(
        numbers(result.scores()), perClass(result), confusion(result), probabilities(result));
  }

  private static ReportTable numbers(ClassScores s) {
    var table = ReportTable.of("numbers", "Classes of whole images", "number", "value");
    table.row("images", s.rows().size());
    table.row("accuracy", s.accuracy());
    table.row("top-" + MORE, s.top(MORE));
    table.row("log-loss", s.logLoss());
    table.row("mean AUC", s.meanAuc());
    return table.build();
  }

  private static ReportTable perClass(EvaluateClasses.Result result) {
    var table =
        ReportTable.of(
            "classes", "Each class", "class", "images", "precision", "recall", "F1", "AUC");
    table.note("AUC: how likely an image of the class has a higher score than one of another.");
    for (int k = 0; k < result.names().size(); k++) {
      Matches.Counts c = result.scores().counts(k);
      table.row(
          result.names().get(k),
          c.truePositives() + c.falseNegatives(),
          ReportTable.known(c.precision()),
          ReportTable.known(c.recall()),
          ReportTable.known(c.f1()),
          result.scores().auc(k));
    }
    return table.build();
  }

  private static ReportTable confusion(EvaluateClasses.Result result) {
    var table =
        ReportTable.of("confusion", "What is taken for what", "truth", "prediction", "images");
    for (int t = 0; t < result.names().size(); t++) {
      for (int p = -1; p < result.names().size(); p++) {
        int count = result.scores().confused(t, p).size();
        if (count > 0) {
          String said = p < 0 ? "(nothing)" : result.names().get(p);
          table.row(result.names().get(t), said, count);
        }
      }
    }
    return table.build();
  }

  /// The probabilities beside the truth, the most wrong first.
  private static ReportTable probabilities(EvaluateClasses.Result result) {
    var table =
        ReportTable.of(
            "probabilities",
            "Image by image",
            "image id",
            "truth",
            "prediction",
            "of truth",
            "of prediction");
    table.note("What the model is surest of beside what is true; the most wrong first.");
    result.scores().rows().stream()
        .sorted(java.util.Comparator.comparingDouble(r -> r.scores().get(r.truth())))
        .forEach(r -> {
          String said = r.said() < 0 ? "(nothing)" : result.names().get(r.said());
          double most = r.said() < 0 ? 0 : r.scores().get(r.said());
          String truth = result.names().get(r.truth());
          table.row(r.imageId(), truth, said, r.scores().get(r.truth()), most);
        });
    return table.build();
  }
}
