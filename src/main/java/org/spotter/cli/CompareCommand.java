package org.spotter.cli;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.CompareRuns;
import org.spotter.evaluation.Matches;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sets two runs of a project beside each other.
@Command(
    name = "compare",
    description = "Compare two runs on the images both have done.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProjectArgument project = new ProjectArgument();

  @Parameters(index = "0", paramLabel = "RUN_A", description = "the run to start from")
  @Nullable String first;

  @Parameters(index = "1", paramLabel = "RUN_B", description = "the run to compare with it")
  @Nullable String second;

  @Option(
      names = "--min-score",
      defaultValue = "0.3",
      paramLabel = "S",
      description = "predictions below it do not count as found; default: ${DEFAULT-VALUE}")
  double minScore;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!(minScore >= 0 && minScore <= 1)) {
      throw new Problem("The lowest score is " + minScore + " but must be from 0 to 1.");
    }
    try (Project opened = project.openReadOnly()) {
      print(
          CompareRuns.run(
              opened,
              Objects.requireNonNull(first),
              Objects.requireNonNull(second),
              minScore,
              console.progress()));
    }
    return 0;
  }

  private void print(CompareRuns.Result result) {
    result.warnings().forEach(console::say);
    var table = new Table();
    table.row("", result.first(), result.second(), "difference");
    for (CompareRuns.Difference d : result.differences()) {
      table.row(d.name(), Table.number(d.before()), Table.number(d.after()), gain(d));
    }
    row(table, "found", result.before(), result.after(), Matches.Counts::truePositives);
    row(table, "false alarms", result.before(), result.after(), Matches.Counts::falsePositives);
    row(table, "missed", result.before(), result.after(), Matches.Counts::falseNegatives);
    table.lines().forEach(console::result);
    console.result(
        String.format(
            Locale.ROOT,
            "At IoU 0.5 and score %.2f on %,d images: %,d objects that %s missed are found by %s, %,d the other way.",
            result.minScore(),
            result.images(),
            result.objects().fixed().size(),
            result.first(),
            result.second(),
            result.objects().broken().size()));
  }

  private static void row(
      Table table,
      String name,
      Matches.Counts before,
      Matches.Counts after,
      java.util.function.ToIntFunction<Matches.Counts> count) {
    int a = count.applyAsInt(before);
    int b = count.applyAsInt(after);
    table.row(name, a, b, String.format(Locale.ROOT, "%+d", b - a));
  }

  private static String gain(CompareRuns.Difference d) {
    return Double.isNaN(d.gain()) ? "–" : String.format(Locale.ROOT, "%+.3f", d.gain());
  }
}
