package org.spotter.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ImportDataset;
import org.spotter.format.Formats;
import org.spotter.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings a data set into a project.
@Command(
    name = "import",
    description = "Bring a data set into a project: all of it, or on any fault nothing.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FORMAT", description = "the data set's format, as coco")
  @Nullable String format;

  @Parameters(index = "1", paramLabel = "SOURCE", description = "its file or folder")
  @Nullable Path source;

  @Mixin ProjectArgument project = new ProjectArgument();

  @Option(
      names = "--images",
      paramLabel = "DIR",
      description =
          "the folder that the data set's file names start from; default: where the source is")
  @Nullable Path images;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Project opened = project.open()) {
      ImportDataset.Result result =
          ImportDataset.run(
              opened,
              Formats.named(Objects.requireNonNull(format)),
              Objects.requireNonNull(source),
              images,
              console.progress());
      result.notes().forEach(console::say);
      console.result(
          String.format(
              Locale.ROOT,
              "Imported %,d images, %,d annotations and %,d categories.",
              result.images(),
              result.annotations(),
              result.categories()));
    }
    return 0;
  }
}
