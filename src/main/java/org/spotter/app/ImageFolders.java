package org.spotter.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.store.Project;

/// Finds the folder that the file names of a data set start from, when nobody named it: that of the
/// data set itself, or one of those where data sets usually keep their pictures.
final class ImageFolders {
  private final Project project;
  private final Path source;
  private @Nullable ImageFolder found;

  /// @param named the folder a person named, or null
  ImageFolders(Project project, Path source, @Nullable Path named) {
    this.project = project;
    this.source = source.toAbsolutePath();
    this.found = named == null ? null : new ImageFolder(named, project);
  }

  /// @param fileName the first image's, to see which folder has it
  ImageFolder with(String fileName) {
    ImageFolder folder = found;
    if (folder == null) {
      folder =
          candidates().stream()
              .filter(Files::isDirectory)
              .map(candidate -> new ImageFolder(candidate, project))
              .filter(candidate -> candidate.has(fileName))
              .findFirst()
              .orElseGet(() -> new ImageFolder(home(), project));
      found = folder;
    }
    return folder;
  }

  private Path home() {
    return Files.isDirectory(source) ? source : source.resolveSibling("");
  }

  /// Beside `instances_train2017.json` there may be `images`, `../images` or `../train2017`.
  private List<Path> candidates() {
    Path home = home();
    String stem = String.valueOf(source.getFileName()).replaceFirst("\\.[^.]*$", "");
    String subset = stem.replaceFirst("^.*_", "");
    Path above = home.resolve("..");
    return List.of(
        home,
        home.resolve("images"),
        home.resolve(subset),
        above,
        above.resolve("images"),
        above.resolve(subset),
        above.resolve("images").resolve(subset));
  }
}
