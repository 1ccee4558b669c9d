package org.spotter.format;

import org.spotter.dataset.Prediction;
import org.spotter.task.Problem;

/// Writes a run's predictions. [#finish()] makes them appear, whole, in one step; closing without
/// it leaves what was there before.
public interface PredictionWriter extends AutoCloseable {
  /// @param categoryId the project category that the prediction's class stands for
  void add(long categoryId, Prediction prediction);

  /// @throws Problem when it could not be written to the end
  void finish();

  @Override
  void close();
}
