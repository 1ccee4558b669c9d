package org.spotter.app;

import java.nio.file.Path;
import org.spotter.task.Problem;

/// Writes a comparison of two runs as one page that needs no other file and no network.
public final class CompareReport {
  private CompareReport() {}

  /// @param folder where `index.html` goes; made when it is not there
  /// @return the page
  /// @throws Problem when it cannot be written
  public static Path write(CompareRuns.Result result, Path folder) {
    CompareTables told = new CompareTables(result);
    StringBuilder body = new StringBuilder();
    body.append(HtmlPage.warnings(result.warnings()));
    body.append("<section><h2>In short</h2>");
    told.sentences().forEach(s -> body.append("<p>").append(Html.escape(s)).append("</p>"));
    body.append("</section>\n");
    body.append(new CompareCharts(result).html());
    told.all().forEach(t -> body.append(HtmlPage.table(t)));
    String title = result.first() + " and " + result.second();
    String about = String.format(java.util.Locale.ROOT, "%,d images", result.images());
    return HtmlPage.write(title, about, body.toString(), folder);
  }
}
