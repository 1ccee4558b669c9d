package org.spotter.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.spotter.app.ReportBars.Bar;

/// Charts of tables that are told by their names: the IoU of each class of pixels, the F1 of each
/// class of images, the cost of errors of joints, and what is taken for what.
final class TableCharts {
  private static final int MOST = 30;
  private static final String NOTHING = "(nothing)";

  private TableCharts() {}

  /// The chart of a table as a section, empty when it has none.
  static String of(ReportTable table) {
    if (table.rows().isEmpty()) {
      return "";
    }
    return switch (table.id()) {
      case "pixels" -> bars(table, "IoU of each class", 1);
      case "classes" -> bars(table, "F1 of each class", 1);
      case "joint-costs" -> bars(table, "cost of each kind of error", .1);
      case "confusion" -> heat(table);
      default -> "";
    };
  }

  /// @param title begins with the column's name
  /// @param full the value of a bar that fills the chart
  private static String bars(ReportTable table, String title, double full) {
    int column = table.columns().indexOf(title.substring(0, title.indexOf(' ')));
    List<Bar> bars =
        table.rows().stream()
            .limit(MOST)
            .map(row -> bar(String.valueOf(row.getFirst()), row.get(column)))
            .toList();
    int more = table.rows().size() - bars.size();
    String note =
        more <= 0 ? "" : String.format(Locale.ROOT, "The table below has %,d more.", more);
    return ReportCharts.section(title, ReportBars.svg(title, bars, full), note);
  }

  private static Bar bar(String name, Object value) {
    double number = value instanceof Double d ? d : Double.NaN;
    return new Bar(name, number, ReportTable.shown(value));
  }

  private record Cell(String truth, String said) {}

  /// What the model says nothing about stands last, as the background does elsewhere.
  private static String heat(ReportTable table) {
    Map<Cell, Long> counts = new HashMap<>();
    Set<String> kinds = new LinkedHashSet<>();
    for (List<Object> row : table.rows()) {
      Cell cell = new Cell(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
      counts.put(cell, row.get(2) instanceof Long n ? n : 0L);
      kinds.add(cell.truth);
      kinds.add(cell.said);
    }
    kinds.remove(NOTHING);
    List<String> names = new ArrayList<>(kinds);
    names.add(NOTHING);
    ReportHeat heat =
        new ReportHeat(
            (t, p) -> counts.getOrDefault(new Cell(names.get(t), names.get(p)), 0L), names);
    return ReportCharts.section(
        table.title(),
        heat.html(),
        "Rows are what is there, columns what the model says; the shade is the part of the row.");
  }
}
