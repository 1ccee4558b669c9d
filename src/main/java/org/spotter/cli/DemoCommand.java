package org.spotter.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Demo;
import org.spotter.evaluation.Evaluation.Score;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The main job, start to end, on what comes along.
@Command(
    name = "demo",
    description = "Do the main job, start to end, on the photographs and models that come along.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final String FOLDER = "spotter-demo";

  private final Console console;
  private final Desktop desktop;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "where to put it; default: " + FOLDER + ", or the next free name")
  @Nullable Path folder;

  @Option(
      names = "--no-window",
      description = "leave a picture of the window instead of opening it")
  boolean noWindow;

  DemoCommand(Console console, Desktop desktop) {
    this.console = console;
    this.desktop = desktop;
  }

  @Override
  public Integer call() {
    Path where = (folder == null ? free() : folder).toAbsolutePath().normalize();
    console.result("Labelling, pre-labelling and testing four photographs in " + where + " …");
    Demo.Result result = Demo.run(where, console.progress());
    result.runs().forEach(this::tell);
    console.result("");
    console.result("Project   " + result.project());
    console.result("Report    " + result.runs().getLast().page());
    console.result("COCO      " + result.export());
    show(result.project());
    return 0;
  }

  private void tell(Demo.OfRun run) {
    console.say(run.provider());
    run.report().warnings().forEach(console::say);
    console.result("");
    console.result("Run " + run.run() + ": " + run.predictions() + " predictions, " + numbers(run));
    if (!run.mistakes().isEmpty()) {
      console.result("What it is sure of and wrong:");
      run.mistakes().forEach(m -> console.result("  " + m));
    }
  }

  private static String numbers(Demo.OfRun run) {
    return String.join(
        ", ",
        run.report().evaluation().scores().stream()
            .filter(s -> s.name().equals("AP") || s.name().equals("AP50"))
            .map((Score s) -> s.name() + " " + Table.number(s))
            .toList());
  }

  private void show(Path project) {
    String obstacle = noWindow ? "--no-window was given" : desktop.obstacle();
    if (obstacle == null) {
      console.result("Opening the window; close it to end.");
      console.interruption().stopListening();
      desktop.open(project);
      return;
    }
    Path picture = project.resolveSibling("window.png");
    desktop.picture(project, picture);
    console.result("Picture   " + picture);
    console.result("");
    console.result(
        "No window was opened, because " + obstacle + "; the picture shows what it would show.");
  }

  private static Path free() {
    for (int i = 1; i < 1000; i++) {
      Path candidate = Path.of(i == 1 ? FOLDER : FOLDER + "-" + i);
      if (!Files.exists(candidate)) {
        return candidate;
      }
    }
    throw new Problem("There are a thousand demo folders here; name one by --folder.");
  }
}
