package org.spotter.ui;

import java.nio.file.Path;
import org.spotter.dataset.Run;
import org.spotter.ui.model.OpenProject;

final class ReportJob {
  ReportJob(Window window, OpenProject open) {}
  void start(Run run, Path folder) {}
}
