package org.spotter.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.store.Project;
import picocli.CommandLine.Option;

/// The project a command works on.
final class ProjectArgument {
  @Option(
      names = "--project",
      required = true,
      paramLabel = "P.spotter",
      description = "the project file")
  @Nullable Path file;

  Project open() {
    return Project.open(Objects.requireNonNull(file));
  }

  /// For commands that only look: they work beside a window too.
  Project openReadOnly() {
    return Project.openReadOnly(Objects.requireNonNull(file));
  }
}
