package org.spotter.app;

import java.nio.file.Path;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Writes an evaluation as one page to look at and hand on: the numbers, where precision is lost,
/// and the worst errors as crops of the pictures. The page needs no other file and no network.
public final class HtmlReport {
  /// Predictions below this score are not shown as errors.
  public static final double MIN_SCORE = 0.3;

  private HtmlReport() {}

  /// The report in its usual settings.
  ///
  /// @param folder where `index.html` goes; made when it is not there
  /// @return the page
  /// @throws Problem when it cannot be written
  /// @throws Cancelled when progress asked to stop; then nothing is written
  public static Path write(EvaluationReport report, Album album, Path folder, Progress progress) {
    return write(new ReportSource(report, ReportSettings.USUAL, album), folder, progress);
  }

  /// @param folder where `index.html` goes; made when it is not there
  /// @return the page
  /// @throws Problem when it cannot be written
  /// @throws Cancelled when progress asked to stop; then nothing is written
  public static Path write(ReportSource source, Path folder, Progress progress) {
    ReportErrors errors =
        ReportErrors.of(
            source.report(), source.matches(progress), source.settings().point().score());
    String html = new ReportPage(source, errors).html(progress);
    return HtmlPage.write(html, folder);
  }
}
