package org.spotter.cli;

import java.util.List;
import org.spotter.app.ReportTable;

/// Tables of a report on a terminal.
final class Tables {
  private static final int MOST_ROWS = 40;

  private Tables() {}

  /// Its heading, its first rows, and how many more there are.
  static void print(ReportTable table, Console console) {
    console.result("");
    console.result(table.title());
    Table lines = new Table(texts(table));
    lines.row(table.columns().toArray());
    List<List<Object>> rows = table.rows();
    rows.stream()
        .limit(MOST_ROWS)
        .forEach(row -> lines.row(row.stream().map(ReportTable::shown).toArray()));
    lines.lines().forEach(console::result);
    if (rows.size() > MOST_ROWS) {
      console.result("… and " + (rows.size() - MOST_ROWS) + " more; --json and --csv have all.");
    }
    if (!table.note().isEmpty()) {
      console.result(table.note());
    }
  }

  /// How many columns at the left hold text.
  private static int texts(ReportTable table) {
    int texts = 0;
    while (texts < table.columns().size() && isText(table, texts)) {
      texts++;
    }
    return texts;
  }

  private static boolean isText(ReportTable table, int column) {
    return table.rows().stream().allMatch(row -> row.get(column) instanceof String);
  }
}
