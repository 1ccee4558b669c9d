package org.spotter.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spotter.evaluation.Confusion;
import org.spotter.task.Progress;

/// What is taken for what.
final class ReportConfusion implements ReportPart {
  private static final String NOTHING = "(background)";

  @Override
  public String name() {
    return "confusion";
  }

  @Override
  public String about() {
    return "what is taken for what, with the background";
  }

  /// A pair of categories and how often one is taken for the other.
  private record Cell(String truth, String said, long count, double share) {}

  @Override
  public List<ReportTable> tables(ReportSource source, Progress progress) {
    var table =
        ReportTable.of(
            "confusion", "What is taken for what", "truth", "prediction", "count", "of truth");
    table.note("The most frequent first. Background: nothing is labelled, or nothing was said.");
    cells(source, Confusion.of(source.outcome(progress)))
        .forEach(c -> table.row(c.truth(), c.said(), c.count(), c.share()));
    return List.of(table.build());
  }

  private static List<Cell> cells(ReportSource source, Confusion confusion) {
    List<Cell> cells = new ArrayList<>();
    List<String> names = names(source);
    for (int t = 0; t < names.size(); t++) {
      int all = 0;
      for (int p = 0; p < names.size(); p++) {
        all += confusion.count(t, p);
      }
      for (int p = 0; p < names.size(); p++) {
        int count = confusion.count(t, p);
        boolean nothing = t == confusion.background();
        if (count > 0) {
          double share = nothing ? Double.NaN : (double) count / all;
          cells.add(new Cell(names.get(t), names.get(p), count, share));
        }
      }
    }
    cells.sort(Comparator.comparingLong(Cell::count).reversed());
    return cells;
  }

  /// The names of rows and columns.
  static List<String> names(ReportSource source) {
    List<String> names = new ArrayList<>();
    for (long id : source.report().truth().categoryIds()) {
      names.add(source.report().categoryName(id));
    }
    names.add(NOTHING);
    return names;
  }
}
