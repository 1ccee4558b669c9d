package org.spotter.format;

import java.nio.file.Path;
import java.util.Set;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// A way in which data sets are kept in files.
public interface Format {
  /// What the command line calls it, in lower case: `coco`.
  String name();

  /// What the window calls it: "COCO JSON".
  String title();

  /// Whether a data set is a folder rather than one file.
  boolean isFolder();

  /// What is lost when a data set is written in this format.
  Set<Part> cannotHold();

  /// Streams the data set at `source` into the sink, in the sink's order.
  ///
  /// @param sizes asked for the size of a picture where the format counts in parts of it
  /// @throws Problem when something in it is wrong: one sentence with file and position
  /// @throws org.spotter.task.Cancelled when the progress asked to stop
  void read(Path source, DatasetSink sink, PictureSizes sizes, Progress progress);

  /// Begins to write a data set; nothing is at `target` before [DatasetWriter#finish()], and what
  /// was there stays until then.
  ///
  /// @throws Problem when nothing can be written there
  DatasetWriter write(Path target);

  /// Begins to write a model's predictions.
  ///
  /// @throws Problem when this format has no place for scores
  PredictionWriter writePredictions(Path target);
}
