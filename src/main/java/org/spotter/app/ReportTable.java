package org.spotter.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One table of a report: shown to people, written as CSV and as JSON.
///
/// @param id what it is called in files, as `threshold`
/// @param title its heading
/// @param note one or two plain sentences on how to read it, may be empty
/// @param columns their names, in files and headings alike
/// @param rows as many cells as columns: a `String`, a `Long` or a `Double`, which is `NaN` where
///   there was nothing to measure
public record ReportTable(
    String id, String title, String note, List<String> columns, List<List<Object>> rows) {
  public ReportTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// A cell as a person reads it: whole numbers with their thousands set apart, others with three
  /// decimals, a dash where there was nothing to measure.
  public static String shown(Object cell) {
    return switch (cell) {
      case Double d when Double.isNaN(d) -> "–";
      case Double d -> String.format(Locale.ROOT, Math.abs(d) < 1000 ? "%.3f" : "%,.0f", d);
      case Long l -> String.format(Locale.ROOT, "%,d", l);
      default -> cell.toString();
    };
  }

  /// The same number, or `NaN` for the -1 by which metrics say that there was nothing to measure.
  static double known(double value) {
    return value <= -1 ? Double.NaN : value;
  }

  static Builder of(String id, String title, String... columns) {
    return new Builder(id, title, columns);
  }

  /// Collects rows.
  static final class Builder {
    private final String id;
    private final String title;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();
    private String note = "";

    private Builder(String id, String title, String... columns) {
      this.id = id;
      this.title = title;
      this.columns = List.of(columns);
    }

    Builder note(String newNote) {
      note = newNote;
      return this;
    }

    /// @param cells texts and numbers, one a column
    Builder row(Object... cells) {
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(id + " has " + columns.size() + " columns");
      }
      rows.add(Arrays.stream(cells).map(Builder::cell).toList());
      return this;
    }

    private static Object cell(Object given) {
      return switch (given) {
        case Integer i -> Long.valueOf(i);
        case Long l -> l;
        case Double d -> d;
        default -> given.toString();
      };
    }

    ReportTable build() {
      return new ReportTable(id, title, note, columns, rows);
    }
  }
}
