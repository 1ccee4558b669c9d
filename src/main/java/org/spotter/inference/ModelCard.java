package org.spotter.inference;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a model is, what goes in and what comes out, from the `card.yaml` beside its file. See
/// `docs/models.md`.
///
/// @param name what people call it, unique among the cards found
/// @param task what it is for
/// @param file the `.onnx` file, absolute, inside the card's folder
/// @param sha256 the file's hash in lower-case hexadecimal
/// @param licence an SPDX identifier where there is one
/// @param source where the weights come from
/// @param attribution whom to name, may be empty
/// @param quality how good it is and where it fails, may be empty
/// @param input what goes in
/// @param output how what comes out is read
/// @param categories the model's classes in its order, may be empty
/// @param joints names of the joints in the model's order, empty unless it is for poses
/// @param crop which part of a picture around a box it looks at, or null when it is meant for whole
///   pictures
/// @param decoder a second file that answers clicks, for promptable models, or null
/// @param thresholds the lowest score at which people work, by class, 0 to 1; a class that is not
///   in it has none
/// @param card the card itself
public record ModelCard(
    String name,
    Task task,
    Path file,
    String sha256,
    String licence,
    String source,
    String attribution,
    String quality,
    InputSpec input,
    OutputSpec output,
    List<String> categories,
    List<String> joints,
    @Nullable CropSpec crop,
    @Nullable Companion decoder,
    Map<String, Double> thresholds,
    Path card) {
  public ModelCard {
    categories = List.copyOf(categories);
    joints = List.copyOf(joints);
    thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
  }

  /// A card without thresholds.
  public ModelCard(
      String name,
      Task task,
      Path file,
      String sha256,
      String licence,
      String source,
      String attribution,
      String quality,
      InputSpec input,
      OutputSpec output,
      List<String> categories,
      List<String> joints,
      @Nullable CropSpec crop,
      @Nullable Companion decoder,
      Path card) {
    this(
        name,
        task,
        file,
        sha256,
        licence,
        source,
        attribution,
        quality,
        input,
        output,
        categories,
        joints,
        crop,
        decoder,
        Map.of(),
        card);
  }

  /// A card of a model for whole pictures.
  public ModelCard(
      String name,
      Task task,
      Path file,
      String sha256,
      String licence,
      String source,
      String attribution,
      String quality,
      InputSpec input,
      OutputSpec output,
      List<String> categories,
      List<String> joints,
      Path card) {
    this(
        name,
        task,
        file,
        sha256,
        licence,
        source,
        attribution,
        quality,
        input,
        output,
        categories,
        joints,
        null,
        null,
        card);
  }

  /// A file that belongs to a model besides its own.
  ///
  /// @param file in the card's folder
  /// @param sha256 its hash in lower-case hexadecimal
  public record Companion(Path file, String sha256) {}

  /// The same for an input of another size.
  ModelCard withInput(InputSpec newInput) {
    return newInput.equals(input) ? this : with(name, newInput, output, thresholds);
  }

  /// The same read otherwise.
  public ModelCard withOutput(OutputSpec newOutput) {
    return with(name, input, newOutput, thresholds);
  }

  /// The same with other thresholds.
  public ModelCard withThresholds(Map<String, Double> newThresholds) {
    return with(name, input, output, newThresholds);
  }

  /// Whether it is one of the user's own models, which can be renamed and removed.
  public boolean own() {
    return card.startsWith(ModelCards.userModels());
  }

  /// The same by another name.
  ModelCard withName(String newName) {
    return with(newName, input, output, thresholds);
  }

  private ModelCard with(
      String newName, InputSpec newInput, OutputSpec newOutput, Map<String, Double> newThresholds) {
    return new ModelCard(
        newName,
        task,
        file,
        sha256,
        licence,
        source,
        attribution,
        quality,
        newInput,
        newOutput,
        categories,
        joints,
        crop,
        decoder,
        newThresholds,
        card);
  }

  /// Whether it gives predictions by itself.
  public boolean runnable() {
    return task.predicts();
  }

  /// Why it gives no predictions, or an empty text.
  public String whyNotRunnable() {
    return runnable()
        ? ""
        : "The model "
            + name
            + " gives "
            + task.gives()
            + ", which are for search and small classifiers, not for predictions.";
  }
}
