package org.spotter.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Progress;

/// What the command line needs of the window, without knowing it: the root `Main` joins the two.
public interface Desktop {
  /// Why no window can be shown here, as a plain clause ("there is no display"), or null where one
  /// can.
  @Nullable String obstacle();

  /// Shows the window and returns when it is closed.
  ///
  /// @param project the project to open, or null for the first-run page
  void open(@Nullable Path project);

  /// Renders the window on this project without a display.
  ///
  /// @param png the picture file to write
  void picture(Path project, Path png);

  /// Measures the canvas without a display.
  ///
  /// @param quick whether to measure less of everything
  /// @param results told of each case as it is measured
  void benchCanvas(boolean quick, Consumer<Measurement> results);

  /// Has a scripted person label photographs without a display, and counts what it takes.
  ///
  /// @param results told of each start as it is through
  void benchEffort(LabourOrder order, Consumer<Labour> results, Progress progress);
}
