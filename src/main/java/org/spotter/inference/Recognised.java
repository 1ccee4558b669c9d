package org.spotter.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// What a model file turned out to be.
///
/// @param adapter what reads its outputs
/// @param task what it is for
/// @param input what goes in
/// @param output how what comes out is read
/// @param categories its classes, `?` for each that nobody named yet
/// @param joints its joints, empty unless it is for poses
/// @param crop which part around a box it looks at, or null
/// @param evidence what was taken for granted, a sentence each
/// @param questions what must be answered before it can be run
public record Recognised(
    String adapter,
    Task task,
    InputSpec input,
    OutputSpec output,
    List<String> categories,
    List<String> joints,
    @Nullable CropSpec crop,
    List<String> evidence,
    List<Question> questions) {
  public Recognised {
    categories = List.copyOf(categories);
    joints = List.copyOf(joints);
    evidence = List.copyOf(evidence);
    questions = List.copyOf(questions);
  }

  /// A card for the file.
  ///
  /// @param licence an SPDX identifier where it is known
  /// @throws Problem when something is still to be answered
  public ModelCard card(Path file, String name, String licence, String source) {
    if (!questions.isEmpty()) {
      throw new Problem(
          "The model "
              + file
              + " is of the kind '"
              + adapter
              + "', but has no card, and more must be known. "
              + questions.stream().map(Question::text).collect(Collectors.joining(" "))
              + " Answer with: spotter models add.");
    }
    return new ModelCard(
        name,
        task,
        file,
        ModelCards.sha256(file),
        licence,
        source,
        "",
        "",
        input,
        output,
        categories,
        joints,
        crop,
        null,
        file);
  }
}
