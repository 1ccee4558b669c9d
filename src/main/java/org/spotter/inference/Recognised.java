package org.spotter.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// What a model file turned out to be.
///
/// @param adapter what reads its outputs
/// @param task what it is for
/// @param input what goes in
/// @param output how what comes out is read
/// @param categories its classes, `?` for each that nobody named yet
/// @param joints its joints, `?` for each that nobody named yet, empty unless it is for poses
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
    return made(file, ModelCards.sha256(file), name, licence, source, categories, joints);
  }

  /// A card to try the model with before everything is known: classes and joints that nobody named
  /// are called by their numbers, and for all else the suggestions count.
  ///
  /// @param sha256 of the file
  public ModelCard provisional(Path file, String sha256) {
    boolean named = !categories.contains("?") && !categories.isEmpty();
    return made(
        file,
        sha256,
        CardReader.baseName(file),
        "",
        "",
        named ? categories : numbered("class", Math.max(1, categories.size())),
        joints.contains("?") ? numbered("joint", joints.size()) : joints);
  }

  /// The same for another input.
  public Recognised withInput(InputSpec newInput) {
    return with(adapter, newInput, output, categories, joints);
  }

  /// The same read by another adapter.
  public Recognised withAdapter(String newAdapter) {
    return with(newAdapter, input, output.withAdapter(newAdapter), categories, joints);
  }

  /// The same with other outputs holding boxes, scores and classes.
  public Recognised withTables(OutputSpec.@Nullable Tables tables) {
    return with(adapter, input, output.withTables(tables), categories, joints);
  }

  public Recognised withCategories(List<String> newCategories) {
    return with(adapter, input, output, newCategories, joints);
  }

  public Recognised withJoints(List<String> newJoints) {
    return with(adapter, input, output, categories, newJoints);
  }

  private Recognised with(
      String newAdapter,
      InputSpec newInput,
      OutputSpec newOutput,
      List<String> newCategories,
      List<String> newJoints) {
    return new Recognised(
        newAdapter,
        Adapters.task(newAdapter),
        newInput,
        newOutput,
        newCategories,
        newJoints,
        crop,
        evidence,
        questions);
  }

  private static List<String> numbered(String what, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> what + " " + i).toList();
  }

  private ModelCard made(
      Path file,
      String sha256,
      String name,
      String licence,
      String source,
      List<String> classes,
      List<String> points) {
    return new ModelCard(
        name, task, file, sha256, licence, source, "", "", input, output, classes, points, crop,
        null, file);
  }
}
