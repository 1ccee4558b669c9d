package org.spotter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.CreateProject;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a project.
@Command(
    name = "new",
    description = "Make a project file; the images stay where they are.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  private static final String ENDING = ".spotter";

  private final Console console;

  @Parameters(index = "0", paramLabel = "P.spotter", description = "the project file to make")
  @Nullable Path file;

  @Option(
      names = "--images",
      paramLabel = "DIR",
      description = "a folder of images, with its folders")
  @Nullable Path images;

  @Option(
      names = "--categories",
      split = ",",
      paramLabel = "NAME",
      description = "names of the categories, separated by commas")
  List<String> categories = List.of();

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path project = withEnding(Objects.requireNonNull(file));
    CreateProject.Result result =
        CreateProject.run(project, images, categories, console.progress());
    result.notes().forEach(console::say);
    console.result(
        String.format(
            Locale.ROOT,
            "Made %s with %,d images and %,d categories.",
            project,
            result.images(),
            categories.size()));
    return 0;
  }

  private static Path withEnding(Path file) {
    if (!file.toString().endsWith(ENDING)) {
      throw new Problem(
          "The name of a project ends in " + ENDING + "; write " + file + ENDING + ".");
    }
    return file;
  }
}
