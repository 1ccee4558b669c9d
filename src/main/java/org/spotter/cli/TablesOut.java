package org.spotter.cli;

import java.util.List;
import org.spotter.app.EvaluationJson;
import org.spotter.app.ReportCsv;
import org.spotter.app.ReportTable;
import org.spotter.app.TableReport;

/// Tells tables in every form that was asked for.
final class TablesOut {
  private final Console console;
  private final OutputOptions output;

  TablesOut(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
  }

  /// @param title of the page
  /// @param sentences what a person should know
  void tell(String title, List<ReportTable> tables, List<String> sentences) {
    sentences.forEach(console::say);
    if (output.isJsonFile()) {
      EvaluationJson.write(tables, output.jsonFile());
    }
    if (output.csv != null) {
      ReportCsv.write(tables, output.csv);
    }
    if (output.html != null) {
      console.say("Report: " + TableReport.write(title, tables, sentences, output.html));
    }
    if (output.isJsonToStandardOutput()) {
      console.result(EvaluationJson.text(tables));
    } else {
      tables.forEach(t -> Tables.print(t, console));
    }
  }
}
