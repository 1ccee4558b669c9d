package org.spotter.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.EvaluationRehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What the launcher runs once after a build, so that the JVM remembers which classes are loaded
/// and which methods are hot: the demo, and an evaluation of some size.
@Command(
    name = "prepare",
    hidden = true,
    description = "Rehearse what takes time, for the launcher's cache.",
    mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {
  private static final int TIMES = 3;

  private final Console console;
  private final Desktop desktop;

  @Option(names = "--folder", required = true, paramLabel = "DIR", description = "where to work")
  @Nullable Path folder;

  PrepareCommand(Console console, Desktop desktop) {
    this.console = console;
    this.desktop = desktop;
  }

  @Override
  public Integer call() {
    String work = Objects.requireNonNull(folder).toString();
    int code = CommandLineInterface.run(console, desktop, "demo", "--no-window", "--folder", work);
    for (int i = 0; i < TIMES && code == 0; i++) {
      EvaluationRehearsal.Files files = EvaluationRehearsal.write(Path.of(work));
      code =
          CommandLineInterface.run(
              console,
              desktop,
              "evaluate",
              "--ground-truth",
              files.truth().toString(),
              "--predictions",
              files.predictions().toString(),
              "--json",
              files.numbers().toString());
    }
    return code;
  }
}
