package org.spotter.app;

import java.util.List;
import java.util.Locale;
import org.spotter.evaluation.AreaRange;
import org.spotter.evaluation.ErrorCosts;
import org.spotter.evaluation.ErrorKind;
import org.spotter.evaluation.IouType;
import org.spotter.task.Progress;

/// What each kind of error costs, over all and by size of the objects.
final class ReportErrorCosts implements ReportPart {
  @Override
  public String name() {
    return "errors";
  }

  @Override
  public String about() {
    return "what each kind of error costs, as AP (TIDE)";
  }

  @Override
  public List<ReportTable> tables(ReportSource source, Progress progress) {
    double iou = source.settings().point().iou();
    var table =
        ReportTable.of(
            "errors",
            String.format(Locale.ROOT, "What errors cost, as AP at %.2f", iou),
            "objects",
            "error",
            "count",
            "AP lost");
    table.note(
        "The AP that would be gained without this kind of error, each alone (TIDE, Bolya et al. 2020).");
    for (AreaRange range : AreaRange.values()) {
      boolean none =
          range == AreaRange.SMALL && source.report().truth().type() == IouType.KEYPOINTS;
      if (!none) {
        progress.check();
        add(table, range, ErrorCosts.of(source.matching(progress), iou, range));
      }
    }
    return List.of(table.build());
  }

  private static void add(ReportTable.Builder table, AreaRange range, ErrorCosts costs) {
    String objects = range.name().toLowerCase(Locale.ROOT);
    for (ErrorKind kind : ErrorKind.values()) {
      table.row(
          objects,
          kind.name().toLowerCase(Locale.ROOT),
          costs.kinds().count(kind),
          costs.ap() < 0 ? Double.NaN : costs.cost(kind));
    }
    double none = Double.NaN;
    table.row(
        objects,
        "false alarms, all",
        falseAlarms(costs),
        costs.ap() < 0 ? none : costs.ofFalseAlarms());
    table.row(
        objects,
        "not found, all",
        costs.kinds().outcome().all().falseNegatives(),
        costs.ap() < 0 ? none : costs.ofMisses());
  }

  private static int falseAlarms(ErrorCosts costs) {
    return costs.kinds().outcome().all().falsePositives();
  }
}
