package org.spotter.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ExportDataset;
import org.spotter.dataset.Split;
import org.spotter.format.Format;
import org.spotter.format.Formats;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the ground truth or a run's predictions for other tools.
@Command(
    name = "export",
    description = "Write the ground truth, or a run's predictions, for other tools.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FORMAT", description = "the format to write, as coco")
  @Nullable String format;

  @Parameters(index = "1", paramLabel = "TARGET", description = "the file or folder to write")
  @Nullable Path target;

  @Mixin ProjectArgument project = new ProjectArgument();

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description = "write this run's predictions instead of the ground truth")
  @Nullable String run;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "only the images of this split: ${COMPLETION-CANDIDATES}")
  @Nullable Split split;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Format chosen = Formats.named(Objects.requireNonNull(format));
    Path where = Objects.requireNonNull(target);
    if (where.toString().equals("-")) {
      throw new Problem("An export is a file or folder; name one, such as instances.json.");
    }
    try (Project opened = project.openReadOnly()) {
      ExportDataset.Result result =
          run == null
              ? ExportDataset.run(opened, chosen, where, split, console.progress())
              : ExportDataset.runPredictions(opened, chosen, where, run, split, console.progress());
      result.notes().forEach(console::say);
      console.result(
          String.format(
              Locale.ROOT,
              "Wrote %,d %s to %s.",
              result.annotations(),
              run == null
                  ? "annotations of "
                      + String.format(Locale.ROOT, "%,d", result.images())
                      + " images"
                  : "predictions",
              where));
    }
    return 0;
  }
}
