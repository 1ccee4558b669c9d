package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.spotter.task.Problem;

/// Where models lie: a folder each, called after the model.
final class ModelFolders {
  private ModelFolders() {}

  /// The folder of a model of this name; what no file system takes becomes a dash.
  static Path of(String name, Path models) {
    String plain = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^\\.+", "-");
    if (plain.isEmpty()) {
      throw new Problem("A model needs a name.");
    }
    return models.resolve(plain);
  }

  /// Deletes a folder with all that is in it; links are deleted, not followed.
  static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new Problem(
          "The folder " + folder + " could not be removed: " + Problem.reason(e) + ".", e);
    }
  }
}
