package org.spotter.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.spotter.app.FindDuplicates;
import org.spotter.app.Listing;
import org.spotter.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds pictures that look almost the same.
@Command(
    name = "duplicates",
    description = "Find pictures that look almost the same, above all across splits.",
    mixinStandardHelpOptions = true)
final class DuplicatesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProjectArgument project = new ProjectArgument();

  @Option(
      names = "--query",
      defaultValue = "",
      parameterConsumer = ListCommand.AnyText.class,
      paramLabel = "Q",
      description = "among which images; default: all")
  String query = "";

  @Option(
      names = "--distance",
      defaultValue = "" + FindDuplicates.NEAR,
      paramLabel = "N",
      description = "bits of 64 in which they may differ; default: ${DEFAULT-VALUE}")
  int distance;

  @Option(names = "--across-splits", description = "only pairs in different splits")
  boolean acrossSplits;

  @Option(names = "--fail", description = "exit with 1 when there are any, for scripts")
  boolean fail;

  DuplicatesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Project opened = project.openReadOnlyIfTaken()) {
      long[] images = opened.images().ids(opened.parse(query).orThrow());
      FindDuplicates.Result result =
          FindDuplicates.run(opened, images, distance, acrossSplits, console.progress());
      result.unreadable().forEach(console::say);
      for (FindDuplicates.Pair pair : result.pairs()) {
        console.result(
            pair.distance()
                + "  "
                + pair.first().fileName()
                + "  "
                + pair.second().fileName()
                + "  "
                + Listing.word(pair.first().split())
                + "/"
                + Listing.word(pair.second().split()));
      }
      console.say(
          String.format(
              Locale.ROOT,
              "%,d pairs among %,d pictures.",
              result.pairs().size(),
              result.compared()));
      return fail && !result.pairs().isEmpty() ? 1 : 0;
    }
  }
}
