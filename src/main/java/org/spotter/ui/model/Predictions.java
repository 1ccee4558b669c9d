package org.spotter.ui.model;

import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;

/// What a run's predictions stand for in the project.
public final class Predictions {
  private Predictions() {}

  /// The project's category that a prediction is of, or null when the project has none for the
  /// model's class.
  public static @Nullable Long category(@Nullable Run run, Prediction prediction) {
    return known(run, prediction) ? classOf(run, prediction).categoryId() : null;
  }

  private static boolean known(@Nullable Run run, Prediction prediction) {
    return run != null
        && prediction.classIndex() >= 0
        && prediction.classIndex() < run.classes().size();
  }

  private static Run.ModelClass classOf(@Nullable Run run, Prediction prediction) {
    return run == null ? new Run.ModelClass("", null) : run.classes().get(prediction.classIndex());
  }
}
