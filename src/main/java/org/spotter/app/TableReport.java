package org.spotter.app;

import java.nio.file.Path;
import java.util.List;
import org.spotter.task.Problem;

/// Writes tables as one page that needs no other file and no network.
public final class TableReport {
  private TableReport() {}

  /// @param folder where `index.html` goes; made when it is not there
  /// @return the page
  /// @throws Problem when it cannot be written
  public static Path write(
      String title, List<ReportTable> tables, List<String> warnings, Path folder) {
    StringBuilder body = new StringBuilder(HtmlPage.warnings(warnings));
    tables.forEach(t -> body.append(TableCharts.of(t)).append(HtmlPage.table(t)));
    return HtmlPage.write(title, "", body.toString(), folder);
  }
}
