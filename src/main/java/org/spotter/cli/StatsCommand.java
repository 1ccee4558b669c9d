package org.spotter.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Listing;
import org.spotter.app.Statistics;
import org.spotter.app.StatisticsJson;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints the numbers of a project.
@Command(
    name = "stats",
    description = "Count objects, sizes, places, attributes, joints, states and work done.",
    mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProjectArgument project = new ProjectArgument();

  @Option(names = "--json", paramLabel = "-", description = "for machines; - is the only target")
  @Nullable String json;

  @Option(
      names = "--query",
      defaultValue = "",
      paramLabel = "QUERY",
      description = "only the images that fit, as split:val; see docs/query.md")
  String query = "";

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (json != null && !json.equals("-")) {
      throw new Problem("Numbers are written to standard output; give --json - and redirect it.");
    }
    try (Project opened = project.openReadOnly()) {
      Statistics statistics = Statistics.of(opened, query, console.progress());
      if (json != null) {
        console.result(StatisticsJson.text(statistics));
      } else {
        print(statistics);
      }
    }
    return 0;
  }

  private void print(Statistics statistics) {
    console.result(
        String.format(
            Locale.ROOT,
            "%,d images, %,d annotations",
            statistics.images(),
            statistics.annotations()));
    for (Statistics.Chart chart : statistics.charts()) {
      if (!chart.bars().isEmpty()) {
        console.result("");
        console.result(Listing.word(chart.kind()).replace('-', ' '));
        table(chart).lines().forEach(console::result);
      }
    }
  }

  private static Table table(Statistics.Chart chart) {
    var table = new Table(2);
    for (Statistics.Bar bar : chart.bars()) {
      table.row("  " + bar.group(), bar.label(), bar.value());
    }
    return table;
  }
}
