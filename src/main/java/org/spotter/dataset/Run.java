package org.spotter.dataset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One model (or pipeline) applied to a set of images with recorded settings.
///
/// @param id unique within the project; 0 before it is stored
/// @param name what people call it; unique within a project
/// @param model the model card's name
/// @param modelSha256 the model file's hash, in hexadecimal
/// @param provider what computed it, `cpu` or `cuda`
/// @param minScore predictions below this score were not kept
/// @param classes the model's classes in its order, each with the project category it stands for
/// @param started when it began
/// @param finished when it ended, or null when it was interrupted or still goes on
public record Run(
    long id,
    String name,
    String model,
    String modelSha256,
    String provider,
    double minScore,
    List<ModelClass> classes,
    Instant started,
    @Nullable Instant finished) {
  public Run {
    classes = List.copyOf(classes);
  }

  /// A class of the model.
  ///
  /// @param name what the model card calls it
  /// @param categoryId the project's category, or null when the project has none: such predictions
  ///   are kept but not counted
  public record ModelClass(String name, @Nullable Long categoryId) {}

  public Run withId(long newId) {
    return new Run(newId, name, model, modelSha256, provider, minScore, classes, started, finished);
  }

  public Run withFinished(Instant when) {
    return new Run(id, name, model, modelSha256, provider, minScore, classes, started, when);
  }

  public Run withClasses(List<ModelClass> newClasses) {
    return new Run(id, name, model, modelSha256, provider, minScore, newClasses, started, finished);
  }
}
