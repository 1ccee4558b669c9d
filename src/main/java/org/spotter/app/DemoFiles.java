package org.spotter.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.spotter.task.Problem;

/// The photographs that come with Spotter and their ground truth, laid out in a folder.
final class DemoFiles {
  private static final List<String> PICTURES =
      List.of("astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg");
  private static final String TRUTH = "instances.json";
  private static final String LICENCES = "LICENCES.md";

  private final Path folder;

  private DemoFiles(Path folder) {
    this.folder = folder;
  }

  /// Writes them.
  ///
  /// @throws Problem when they cannot be written there
  static DemoFiles in(Path folder) {
    var files = new DemoFiles(folder);
    try {
      Files.createDirectories(files.images());
      for (String name : PICTURES) {
        copy(name, files.images());
      }
      copy(TRUTH, folder);
      copy(LICENCES, files.images());
    } catch (IOException e) {
      throw new Problem(
          "The demo cannot be written to "
              + folder
              + " ("
              + Problem.reason(e)
              + "); name another by --folder.",
          e);
    }
    return files;
  }

  Path images() {
    return folder.resolve("images");
  }

  Path truth() {
    return folder.resolve(TRUTH);
  }

  private static void copy(String name, Path into) throws IOException {
    try (InputStream in = DemoFiles.class.getResourceAsStream("demo/" + name)) {
      Files.copy(Objects.requireNonNull(in, name), into.resolve(name));
    }
  }
}
