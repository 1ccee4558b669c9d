package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.Answers;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.inference.Provider;
import org.spotter.inference.Recognised;
import org.spotter.inference.Recognition;
import org.spotter.task.Problem;

/// Makes a model out of a file: recognises it, copies it into the folder of models and writes its
/// card.
public final class AddModel {
  private AddModel() {}

  /// What a person wants of it.
  ///
  /// @param file the `.onnx` file
  /// @param answers to what the file leaves open
  /// @param name what it is to be called, or null for the file's name
  /// @param licence an SPDX identifier where there is one
  /// @param source where the weights come from
  public record Request(
      Path file, Answers answers, @Nullable String name, String licence, String source) {}

  /// What a file is and what it leaves open; nothing is copied.
  ///
  /// @throws Problem when it is no model, or no adapter can read it
  public static Recognised recognise(Path file, Answers answers) {
    return Recognition.of(file, answers)
        .orElseThrow(() ->
            new Problem(
                "No adapter knows what "
                    + file
                    + " gives; write a card that names its outputs under 'tables' (see"
                    + " docs/models.md)."));
  }

  /// Adds it to the user's own models.
  public static ModelCard run(Request request) {
    return run(request, ModelCards.userModels());
  }

  /// Adds it to a folder of models.
  ///
  /// @return its card as it was written
  /// @throws Problem when something is still to be answered, the model cannot be run, or there is a
  ///   model of this name; nothing was written then
  public static ModelCard run(Request request, Path models) {
    return run(recognise(request.file(), request.answers()), request, models);
  }

  /// Adds a model that a person has described, whatever the answers of the request.
  ///
  /// @return its card as it was written
  /// @throws Problem as above
  public static ModelCard run(Recognised what, Request request, Path models) {
    Path file = request.file().toAbsolutePath().normalize();
    String base = String.valueOf(file.getFileName()).replaceFirst("\\.onnx$", "");
    String said = request.name() == null ? "" : request.name().strip();
    String name = said.isEmpty() ? base : said;
    ModelCard card = what.card(file, name, request.licence(), request.source());
    Path folder = ModelFolders.of(name, models);
    if (Files.exists(folder)) {
      throw new Problem("There is a model " + folder + " already; give this one another name.");
    }
    TryModel.open(card, Provider.CPU).close();
    return written(card, folder);
  }

  private static ModelCard written(ModelCard card, Path folder) {
    try {
      Files.createDirectories(folder);
      copy(card.file(), folder);
      return ModelCards.write(card, folder);
    } catch (Problem problem) {
      ModelFolders.remove(folder);
      throw problem;
    } catch (IOException e) {
      ModelFolders.remove(folder);
      throw new Problem(
          "The model could not be copied to " + folder + ": " + Problem.reason(e) + ".", e);
    }
  }

  /// The file, and those beside it that hold its weights.
  private static void copy(Path file, Path folder) throws IOException {
    for (String name : ModelCards.files(file)) {
      Path target = folder.resolve(name);
      Path parent = target.getParent();
      Files.createDirectories(parent == null ? folder : parent);
      Files.copy(file.resolveSibling(name), target);
    }
  }
}
