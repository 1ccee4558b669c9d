package org.spotter.dataset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One model (or pipeline) applied to a set of images with recorded settings.
///
/// @param id unique within the project; 0 before it is stored
/// @param name what people call it; unique within a project
/// @param model the model card's name, or the pipeline's
/// @param modelSha256 the model file's hash, in hexadecimal; of a pipeline one hash over its own
///   text and its models
/// @param provider what computed it, such as `cpu` or `cuda`
/// @param minScore predictions below this score were not kept
/// @param classes the model's classes in its order, each with the project category it stands for
/// @param started when it began
/// @param finished when it ended, or null when it was interrupted or still goes on
/// @param provenance how it came about
public record Run(
    long id,
    String name,
    String model,
    String modelSha256,
    String provider,
    double minScore,
    List<ModelClass> classes,
    Instant started,
    @Nullable Instant finished,
    Provenance provenance) {
  public Run {
    classes = List.copyOf(classes);
  }

  /// A run of which no more is known.
  public Run(
      long id,
      String name,
      String model,
      String modelSha256,
      String provider,
      double minScore,
      List<ModelClass> classes,
      Instant started,
      @Nullable Instant finished) {
    this(
        id,
        name,
        model,
        modelSha256,
        provider,
        minScore,
        classes,
        started,
        finished,
        Provenance.UNKNOWN);
  }

  /// How a run came about, so that it can be made again.
  ///
  /// @param settings the steps, models with their hashes, thresholds and sizes, as YAML
  /// @param software the versions of Spotter and of what computed
  /// @param device what computed and why, as a sentence
  public record Provenance(String settings, String software, String device) {
    public static final Provenance UNKNOWN = new Provenance("", "", "");
  }

  /// A class of the model.
  ///
  /// @param name what the model card calls it
  /// @param categoryId the project's category, or null when the project has none: such predictions
  ///   are kept but not counted
  /// @param joints names in the order of the predictions' keypoints, empty when they have none
  public record ModelClass(String name, @Nullable Long categoryId, List<String> joints) {
    public ModelClass {
      joints = List.copyOf(joints);
    }

    /// A class without joints.
    public ModelClass(String name, @Nullable Long categoryId) {
      this(name, categoryId, List.of());
    }
  }

  public Run withId(long newId) {
    return with(newId, classes, finished);
  }

  public Run withFinished(Instant when) {
    return with(id, classes, when);
  }

  public Run withClasses(List<ModelClass> newClasses) {
    return with(id, newClasses, finished);
  }

  private Run with(long newId, List<ModelClass> newClasses, @Nullable Instant when) {
    return new Run(
        newId, name, model, modelSha256, provider, minScore, newClasses, started, when, provenance);
  }
}
