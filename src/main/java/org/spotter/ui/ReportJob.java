package org.spotter.ui;

import java.nio.file.Path;
import org.spotter.app.Album;
import org.spotter.app.EvaluateRun;
import org.spotter.app.HtmlReport;
import org.spotter.dataset.Run;
import org.spotter.evaluation.IouType;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// Evaluates a run and writes the report of it.
final class ReportJob {
  private final Window window;
  private final OpenProject open;

  ReportJob(Window window, OpenProject open) {
    this.window = window;
    this.open = open;
  }

  /// @param folder where the page goes
  void start(Run run, Path folder) {
    open.jobs()
        .start(
            Messages.text("job.report", run.name()),
            progress ->
                HtmlReport.write(
                    EvaluateRun.run(open.project(), run.name(), IouType.BBOX, progress),
                    Album.of(open.project()),
                    folder,
                    progress),
            page -> window.told(Messages.text("report.done", page), java.util.List.of()));
  }
}
