package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spotter.evaluation.Evaluation;
import org.spotter.task.Problem;

/// Writes a report's tables for spreadsheets: one CSV file a table (RFC 4180, UTF-8), numbers in
/// full precision, empty where there was nothing to measure.
public final class ReportCsv {
  private ReportCsv() {}

  /// @param folder where `NAME.csv` go; made when it is not there
  /// @throws Problem when they cannot be written
  public static void write(List<ReportTable> tables, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Problem("Cannot make the folder " + folder + "; choose another.", e);
    }
    tables.forEach(t -> TextFile.write(text(t), folder.resolve(t.id() + ".csv")));
  }

  /// COCO's numbers over all categories and for each, as a table.
  public static ReportTable numbers(EvaluationReport report) {
    List<Evaluation.Score> all = report.evaluation().scores();
    String[] columns =
        Stream.concat(Stream.of("id", "category"), all.stream().map(Evaluation.Score::name))
            .toArray(String[]::new);
    ReportTable.Builder table = ReportTable.of("numbers", "COCO’s numbers", columns);
    table.row(cells("", "all", all));
    for (Evaluation.OfCategory c : report.evaluation().categories()) {
      table.row(cells(c.categoryId(), report.categoryName(c.categoryId()), c.scores()));
    }
    return table.build();
  }

  private static Object[] cells(Object id, String name, List<Evaluation.Score> scores) {
    return Stream.concat(
            Stream.of(id, name), scores.stream().map(s -> ReportTable.known(s.value())))
        .toArray();
  }

  static String text(ReportTable table) {
    return Stream.concat(Stream.of(table.columns()), table.rows().stream())
        .map(row -> row.stream().map(ReportCsv::field).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String field(Object cell) {
    String text = cell instanceof Double d && d.isNaN() ? "" : cell.toString();
    return text.chars().noneMatch(c -> c == '"' || c == ',' || c < ' ')
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }
}
