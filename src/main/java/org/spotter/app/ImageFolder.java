package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// The folder that the `file_name`s of a data set start from: finds the pictures in it, and keeps
/// hostile names inside it.
final class ImageFolder {
  private final Path folder;
  private final Path project;
  private final String prefix;

  /// @throws Problem when there is no such folder
  ImageFolder(Path folder, Project project) {
    try {
      this.folder = folder.toRealPath();
    } catch (IOException e) {
      throw new Problem("There is no image folder " + folder + "; name the one that exists.", e);
    }
    if (!Files.isDirectory(this.folder)) {
      throw new Problem(folder + " is a file, not the folder of the images.");
    }
    this.project = project.folder();
    this.prefix = prefix();
  }

  /// Relative to the project where both have a folder in common, so that both may move together.
  private String prefix() {
    boolean related =
        folder.getNameCount() > 0
            && project.getNameCount() > 0
            && folder.getName(0).equals(project.getName(0))
            && folder.startsWith(project.getRoot());
    Path from = related ? project.relativize(folder) : folder;
    String text = from.toString().replace('\\', '/');
    return text.isEmpty() || text.endsWith("/") ? text : text + "/";
  }

  Path folder() {
    return folder;
  }

  /// What a project keeps as the image's path.
  String pathOf(String fileName) {
    return prefix + fileName.replace('\\', '/');
  }

  /// Whether the picture is there.
  ///
  /// @throws Problem when the name leads out of the folder by a symbolic link
  boolean has(String fileName) {
    Path file = resolve(fileName);
    if (!file.toFile().isFile()) {
      return false;
    }
    requireInside(file, fileName);
    return true;
  }

  Path resolve(String fileName) {
    try {
      return folder.resolve(fileName.replace('\\', '/'));
    } catch (InvalidPathException e) {
      throw new Problem(
          "The file_name \"" + fileName + "\" cannot be a file here: " + e.getReason() + ".", e);
    }
  }

  private void requireInside(Path file, String fileName) {
    try {
      if (!file.toRealPath().startsWith(folder)) {
        throw new Problem(
            "The file_name \""
                + fileName
                + "\" leads out of the image folder "
                + folder
                + " by a symbolic link; nothing was imported.");
      }
    } catch (IOException e) {
      throw new Problem("Cannot look at " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
