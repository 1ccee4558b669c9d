package org.spotter.cli;

import java.util.concurrent.Callable;
import org.spotter.app.AcceptPredictions;
import org.spotter.app.DecidePredictions;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Decision;
import org.spotter.store.Finds;
import org.spotter.store.FoundObjects;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes ground truth of the predictions that a query finds, or remembers that they are wrong.
@Command(
    name = "accept",
    description =
        "Accept the predictions that a query finds, as 'run:NAME score>0.5', or reject them.",
    mixinStandardHelpOptions = true)
final class AcceptCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProjectArgument project = new ProjectArgument();

  @Option(
      names = "--query",
      required = true,
      parameterConsumer = ListCommand.AnyText.class,
      paramLabel = "Q",
      description = "which predictions; it names a run")
  String query = "";

  @Option(names = "--reject", description = "remember instead that they are wrong")
  boolean reject;

  @Option(names = "--reopen", description = "forget instead what was decided about them")
  boolean reopen;

  @Option(names = "--dry-run", description = "only say what would be made")
  boolean dryRun;

  AcceptCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (reject && reopen) {
      throw new Problem("Predictions are either rejected or reopened; leave one of the two out.");
    }
    try (Project opened = dryRun ? project.openReadOnly() : project.open()) {
      Query parsed = opened.parse(query).orThrow();
      FoundObjects found = opened.finds().find(parsed, Finds.Order.IMAGE, Integer.MAX_VALUE);
      Plans.make(console, opened, plan(opened, found), dryRun);
    }
    return 0;
  }

  private PlannedEdit plan(Project opened, FoundObjects found) {
    if (reject || reopen) {
      Decision.State to = reject ? Decision.State.REJECTED : Decision.State.OPEN;
      return DecidePredictions.plan(opened, found, to, console.progress());
    }
    return AcceptPredictions.plan(opened, found, console.progress());
  }
}
