package org.spotter.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Opens the window.
@Command(
    name = "open",
    description = "Open the window on a project.",
    mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
  private final Desktop desktop;

  @Parameters(
      arity = "0..1",
      paramLabel = "P.spotter",
      description = "the project; without one the window offers to make or open one")
  @Nullable Path project;

  OpenCommand(Desktop desktop) {
    this.desktop = desktop;
  }

  @Override
  public Integer call() {
    String obstacle = desktop.obstacle();
    if (obstacle != null) {
      throw new Problem(
          "No window can be shown because "
              + obstacle
              + "; the other commands work without one (see: spotter --help).");
    }
    desktop.open(project);
    return 0;
  }
}
