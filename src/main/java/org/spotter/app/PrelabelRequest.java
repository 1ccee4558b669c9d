package org.spotter.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.Model;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Pipeline;
import org.spotter.inference.Provider;
import org.spotter.task.Problem;

/// Which model is to look at images, and how.
///
/// @param pipeline the model, or several
/// @param provider what is to compute
/// @param minScore predictions below are not kept, 0 to 1
/// @param runName what the run is to be called
/// @param existing what to do when there is such a run
/// @param accept predictions of this score or more become annotations at once, 0 to 1, or null
/// @param mapping the category (by name, empty for none) that a class of the model (by name) stands
///   for; classes that are not in it go by their own name
public record PrelabelRequest(
    Pipeline pipeline,
    Provider provider,
    double minScore,
    String runName,
    Existing existing,
    @Nullable Double accept,
    Map<String, String> mapping) {
  /// What to do about a run of the same name.
  public enum Existing {
    REFUSE,
    /// Go on with the images it has not done.
    RESUME,
    /// Delete it first.
    REPLACE
  }

  /// @throws Problem when a score is not from 0 to 1 or the name is blank
  public PrelabelRequest {
    mapping = Map.copyOf(mapping);
    requireScore("lowest score", minScore);
    if (accept != null) {
      requireScore("score to accept from", accept);
    }
    if (runName.isBlank()) {
      throw new Problem("A run needs a name.");
    }
  }

  /// The model with all else as usual; the run has the model's name.
  public static PrelabelRequest of(ModelCard card) {
    return of(Pipeline.of(card));
  }

  /// The pipeline with all else as usual; the run has its name.
  public static PrelabelRequest of(Pipeline pipeline) {
    return new PrelabelRequest(
        pipeline,
        Provider.AUTO,
        Model.LOWEST_SCORE,
        pipeline.name(),
        Existing.REFUSE,
        null,
        Map.of());
  }

  public PrelabelRequest withProvider(Provider newProvider) {
    return new PrelabelRequest(pipeline, newProvider, minScore, runName, existing, accept, mapping);
  }

  public PrelabelRequest withMinScore(double newMinScore) {
    return new PrelabelRequest(pipeline, provider, newMinScore, runName, existing, accept, mapping);
  }

  public PrelabelRequest withRunName(String newRunName) {
    return new PrelabelRequest(pipeline, provider, minScore, newRunName, existing, accept, mapping);
  }

  public PrelabelRequest withExisting(Existing newExisting) {
    return new PrelabelRequest(pipeline, provider, minScore, runName, newExisting, accept, mapping);
  }

  public PrelabelRequest withAccept(@Nullable Double newAccept) {
    return new PrelabelRequest(pipeline, provider, minScore, runName, existing, newAccept, mapping);
  }

  public PrelabelRequest withMapping(Map<String, String> newMapping) {
    return new PrelabelRequest(pipeline, provider, minScore, runName, existing, accept, newMapping);
  }

  private static void requireScore(String what, double score) {
    if (!(score >= 0 && score <= 1)) {
      throw new Problem("The " + what + " is " + score + " but must be from 0 to 1.");
    }
  }
}
