package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spotter.inference.ModelCards;
import org.spotter.inference.PipelineReader;
import org.spotter.task.Problem;

/// The pipelines that lie beside the models, as files that a person edits.
public final class Pipelines {
  private static final String FOLDER = "pipelines";

  private Pipelines() {}

  /// A pipeline's file.
  ///
  /// @param own whether it is among the user's own, which can be changed and removed
  public record Entry(Path file, boolean own) {
    /// The file's name without its ending.
    public String name() {
      return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }
  }

  /// All files `FOLDER/pipelines/*.yaml`, those that came along first.
  ///
  /// @param folders of models
  /// @param own the one of the user's own
  public static List<Entry> list(List<Path> folders, Path own) {
    List<Entry> all = new ArrayList<>();
    for (Path folder : folders) {
      files(folder.resolve(FOLDER)).forEach(f -> all.add(new Entry(f, folder.equals(own))));
    }
    return all;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /// What is wrong in a text, empty when nothing is.
  ///
  /// @param categories of the project, for steps that begin with its objects
  public static Optional<PipelineReader.Fault> check(
      Path file, String text, List<String> categories) {
    return PipelineReader.check(file, text, ModelCards.searchPath(), categories);
  }

  /// The file of a new pipeline of the user's own.
  ///
  /// @throws Problem when there is one of this name
  public static Path fresh(String name, Path own) {
    Path folder = own.resolve(FOLDER);
    Path file = folder.resolve(ModelFolders.of(name, folder).getFileName() + ".yaml");
    if (Files.exists(file)) {
      throw new Problem("There is a pipeline " + file + " already; give this one another name.");
    }
    return file;
  }

  /// Writes a pipeline, right or wrong: a person may want to go on another day.
  ///
  /// @throws Problem when it cannot be written; the file is as it was then
  public static void save(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "pipeline", ".new");
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Problem(
          "The pipeline " + file + " cannot be written: " + Problem.reason(e) + ".", e);
    }
  }

  /// Deletes one of the user's own.
  public static void remove(Entry entry) {
    if (!entry.own()) {
      throw new Problem("The pipeline " + entry.name() + " came with Spotter and stays.");
    }
    try {
      Files.deleteIfExists(entry.file());
    } catch (IOException e) {
      throw new Problem(
          "The pipeline " + entry.file() + " cannot be removed: " + Problem.reason(e) + ".", e);
    }
  }
}
