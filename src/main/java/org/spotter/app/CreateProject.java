package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Makes a new project file, with the pictures of a folder and with categories if wanted.
public final class CreateProject {
  private CreateProject() {}

  /// What was made.
  ///
  /// @param images pictures found
  /// @param unreadable picture files left out because they are none, or broken
  /// @param notes what a person should know, each a plain sentence
  public record Result(int images, int unreadable, List<String> notes) {
    public Result {
      notes = List.copyOf(notes);
    }
  }

  /// Makes the project and closes it again.
  ///
  /// @param file where; there must be none yet
  /// @param images the folder of the pictures, or null for none yet
  /// @param categories names, in the order in which they will be listed
  /// @throws Problem when there is such a file, no such folder, or a name comes twice; nothing is
  ///   left then
  /// @throws org.spotter.task.Cancelled when asked to stop; nothing is left
  public static Result run(
      Path file, @Nullable Path images, List<String> categories, Progress progress) {
    requireDifferent(categories);
    boolean done = false;
    Project project = Project.create(file);
    try {
      addCategories(project, categories);
      AddImages.Result added =
          images == null
              ? new AddImages.Result(0, 0, 0, List.of())
              : AddImages.run(project, images, progress);
      done = true;
      return new Result(added.images(), added.unreadable(), added.notes());
    } finally {
      project.close();
      if (!done) {
        delete(file);
      }
    }
  }

  private static void requireDifferent(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isBlank()) {
        throw new Problem("A category has an empty name; write them as helmet,person.");
      }
      if (!seen.add(name.strip())) {
        throw new Problem("The category \"" + name.strip() + "\" is named twice.");
      }
    }
  }

  private static void addCategories(Project project, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    try (Bulk bulk = project.bulk("New project")) {
      for (int i = 0; i < names.size(); i++) {
        bulk.add(Category.of(i + 1, names.get(i).strip()));
      }
      bulk.commit();
    }
  }

  private static void delete(Path file) {
    for (String suffix : List.of("", "-wal", "-shm", ".lock")) {
      try {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
      } catch (IOException e) {
        throw new Problem("Cannot delete the unfinished " + file + ": " + e.getMessage() + ".", e);
      }
    }
  }
}
