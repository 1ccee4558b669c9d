package org.spotter.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.store.Project;
import org.spotter.task.Problem;
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

  /// For commands that keep what they worked out where they can: for writing, or read-only when the
  /// project cannot be written now.
  Project openReadOnlyIfTaken() {
    try {
      return open();
    } catch (Problem taken) {
      return openReadOnly();
    }
  }

  /// For commands that only look: they work beside a window too.
  Project openReadOnly() {
    return Project.openReadOnly(Objects.requireNonNull(file));
  }
}
