package org.spotter.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.spotter.task.Problem;

/// A page that is one file: its style inside, no scripts, nothing from elsewhere, light and dark.
final class HtmlPage {
  private static final int MOST_ROWS = 200;

  private HtmlPage() {}

  /// @param about a few words beside the title
  /// @param body what stands below, as HTML
  static String html(String title, String about, String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<meta name=\"color-scheme\" content=\"light dark\"><title>"
        + Html.escape(title)
        + " – Spotter</title><style>\n"
        + style()
        + "</style></head><body><main>\n<header><h1>"
        + Html.escape(title)
        + "</h1><span class=\"quiet\">"
        + Html.escape(about)
        + "</span><span class=\"mark\">Sp<b>o</b>tter</span></header>\n"
        + body
        + "</main></body></html>\n";
  }

  /// @param folder where `index.html` goes; made when it is not there
  /// @throws Problem when it cannot be written
  static Path write(String title, String about, String body, Path folder) {
    return write(html(title, about, body), folder);
  }

  /// @throws Problem when it cannot be written
  static Path write(String html, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Problem("Cannot make the folder " + folder + "; choose another.", e);
    }
    Path page = folder.resolve("index.html");
    TextFile.write(html, page);
    return page;
  }

  /// Sentences that a person should know, or nothing.
  static String warnings(List<String> sentences) {
    StringBuilder html = new StringBuilder();
    for (String sentence : sentences) {
      html.append("<p>").append(Html.escape(sentence)).append("</p>");
    }
    return html.isEmpty()
        ? ""
        : "<section class=\"warning\" style=\"margin:0 0 16px\">" + html + "</section>\n";
  }

  /// A table as a section of its own.
  static String table(ReportTable table) {
    return table(table, MOST_ROWS);
  }

  /// A table as a section of its own.
  ///
  /// @param most how many rows are shown
  static String table(ReportTable table, int most) {
    return "<section><h2>"
        + Html.escape(table.title())
        + "</h2>"
        + plain(table, most)
        + "</section>\n";
  }

  /// A table without its heading: its first rows, and how many more there are.
  private static String plain(ReportTable table, int most) {
    StringBuilder html = new StringBuilder("<div class=\"wide\"><table><tr>");
    for (int c = 0; c < table.columns().size(); c++) {
      html.append(isText(table, c) ? "<th class=\"text\">" : "<th>")
          .append(Html.escape(table.columns().get(c)))
          .append("</th>");
    }
    html.append("</tr>\n");
    table.rows().stream().limit(most).forEach(row -> appendRow(html, row));
    html.append("</table></div>");
    int more = table.rows().size() - most;
    if (more > 0) {
      html.append(String.format(Locale.ROOT, "<p class=\"quiet\">… and %,d more rows.</p>", more));
    }
    return html.append(note(table)).toString();
  }

  private static String note(ReportTable table) {
    return table.note().isEmpty() ? "" : "<p class=\"quiet\">" + Html.escape(table.note()) + "</p>";
  }

  private static boolean isText(ReportTable table, int column) {
    return table.rows().stream().allMatch(row -> row.get(column) instanceof String);
  }

  private static void appendRow(StringBuilder html, List<Object> row) {
    html.append("<tr>");
    for (Object cell : row) {
      html.append(cell instanceof String ? "<td class=\"text\">" : "<td>")
          .append(Html.escape(ReportTable.shown(cell)))
          .append("</td>");
    }
    html.append("</tr>\n");
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
