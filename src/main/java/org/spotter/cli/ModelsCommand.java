package org.spotter.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.spotter.app.ListModels;
import picocli.CommandLine.Command;

/// Lists the model cards found.
@Command(
    name = "models",
    description = "List the models found: name, task, input, licence, verified or not.",
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
  private final Console console;

  ModelsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ListModels.Result found = ListModels.run();
    var table = new Table(5);
    table.row("name", "task", "input", "licence", "file");
    for (ListModels.Row row : found.rows()) {
      table.row(
          row.card().name(),
          row.card().task().name().toLowerCase(Locale.ROOT),
          row.card().input().width() + "×" + row.card().input().height(),
          row.card().licence(),
          row.verified() ? "verified" : "not verified");
    }
    table.lines().forEach(console::result);
    found.rows().stream()
        .map(ListModels.Row::problem)
        .filter(p -> !p.isEmpty())
        .forEach(console::say);
    found.problems().forEach(console::say);
    return 0;
  }
}
