package org.spotter.app;

import java.util.List;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// One thing that a report tells about a run: a file of its own, and a line in [ReportParts].
public interface ReportPart {
  /// What it is called on the command line.
  String name();

  /// What it tells, in a few words.
  String about();

  /// Whether it has anything to say of this report.
  default boolean fits(EvaluationReport report) {
    return true;
  }

  /// The numbers.
  ///
  /// @throws Cancelled when progress asked to stop
  List<ReportTable> tables(ReportSource source, Progress progress);
}
