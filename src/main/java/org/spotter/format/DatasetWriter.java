package org.spotter.format;

import org.spotter.task.Problem;

/// Writes a data set. [#finish()] makes it appear, whole, in one step; closing without it leaves
/// what was there before.
public interface DatasetWriter extends DatasetSink, AutoCloseable {
  /// @throws Problem when it could not be written to the end
  void finish();

  @Override
  void close();
}
