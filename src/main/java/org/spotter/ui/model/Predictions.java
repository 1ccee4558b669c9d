package org.spotter.ui.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;

/// What a run's predictions stand for in the project.
public final class Predictions {
  private Predictions() {}

  /// The project's category that a prediction is of, or null when the project has none for the
  /// model's class.
  public static @Nullable Long category(@Nullable Run run, Prediction prediction) {
    return known(run, prediction) ? classOf(run, prediction).categoryId() : null;
  }

  /// The model's word for what a prediction is of.
  public static String name(@Nullable Run run, Prediction prediction) {
    return known(run, prediction) ? classOf(run, prediction).name() : "";
  }

  private static boolean known(@Nullable Run run, Prediction prediction) {
    return run != null
        && prediction.classIndex() >= 0
        && prediction.classIndex() < run.classes().size();
  }

  private static Run.ModelClass classOf(@Nullable Run run, Prediction prediction) {
    return run == null ? new Run.ModelClass("", null) : run.classes().get(prediction.classIndex());
  }

  /// The annotation that a prediction becomes when a person accepts it.
  static Annotation accepted(Prediction p, long id, long category, @Nullable Run run) {
    Box box = p.bbox();
    return new Annotation(
        id,
        p.imageId(),
        category,
        box,
        p.segmentation(),
        p.keypoints(),
        box == null ? Double.NaN : box.area(),
        false,
        List.of(),
        new Origin.Accepted(run == null ? "" : run.name(), p.score(), false),
        Extra.NONE);
  }
}
