package org.spotter.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.spotter.evaluation.Evaluation.Score;

/// Lines of text in columns: the first ones aligned left, the others right.
final class Table {
  private final List<List<String>> rows = new ArrayList<>();
  private final int left;

  /// A name and numbers: the first column is aligned left.
  Table() {
    this(1);
  }

  /// @param left how many columns are aligned left
  Table(int left) {
    this.left = left;
  }

  void row(Object... cells) {
    rows.add(Arrays.stream(cells).map(String::valueOf).toList());
  }

  List<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] width = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        width[c] = Math.max(width[c], row.get(c).length());
      }
    }
    return rows.stream().map(row -> line(row, width)).toList();
  }

  private String line(List<String> row, int[] width) {
    var line = new StringBuilder();
    for (int c = 0; c < row.size(); c++) {
      String pad = " ".repeat(width[c] - row.get(c).length());
      line.append(c == 0 ? "" : "  ").append(c < left ? row.get(c) + pad : pad + row.get(c));
    }
    return line.toString().stripTrailing();
  }

  /// A metric as a person reads it: three decimals, a dash where there was nothing to measure.
  static String number(Score score) {
    return number(score.value());
  }

  static String number(double value) {
    return value > -1 ? String.format(Locale.ROOT, "%.3f", value) : "–";
  }
}
