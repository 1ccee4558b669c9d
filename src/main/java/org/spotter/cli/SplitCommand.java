package org.spotter.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Grouping;
import org.spotter.app.Listing;
import org.spotter.app.SplitImages;
import org.spotter.app.SplitRules;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Divides the images of a project.
@Command(
    name = "split",
    description =
        "Divide the images into train, val and test by whole groups; what is divided stays.",
    mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProjectArgument project = new ProjectArgument();

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      description =
          "what stays together: folder, prefix, tag or image; default: as last time, or folder")
  @Nullable String by;

  @Option(names = "--train", paramLabel = "N", description = "its share; default: 70")
  @Nullable Double train;

  @Option(names = "--val", paramLabel = "N", description = "its share; default: 15")
  @Nullable Double val;

  @Option(names = "--test", paramLabel = "N", description = "its share; default: 15")
  @Nullable Double test;

  @Option(names = "--seed", paramLabel = "N", description = "decides between equals; default: 1")
  @Nullable Long seed;

  @Option(names = "--anew", description = "forget the splits that images have")
  boolean anew;

  @Option(names = "--dry-run", description = "only say how it would be")
  boolean dryRun;

  SplitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Project opened = dryRun ? project.openReadOnly() : project.open()) {
      SplitImages.Plan plan = SplitImages.plan(opened, rules(opened), anew, console.progress());
      plan.edit().notes().forEach(console::say);
      if (!dryRun) {
        plan.apply(opened);
      }
      print(plan);
    }
    return 0;
  }

  private SplitRules rules(Project opened) {
    SplitRules last =
        SplitRules.of(opened).orElseGet(() -> new SplitRules(Grouping.FOLDER, 70, 15, 15, 1));
    boolean shared = train != null || val != null || test != null;
    if (shared && (train == null || val == null || test == null)) {
      throw new Problem(
          "Give all three shares, as --train 70 --val 15 --test 15; 0 leaves one out.");
    }
    return new SplitRules(
        by == null ? last.by() : Grouping.named(by),
        train == null ? last.train() : train,
        val == null ? last.val() : val,
        test == null ? last.test() : test,
        seed == null ? last.seed() : seed);
  }

  private void print(SplitImages.Plan plan) {
    var table = new Table();
    table.row("split", "groups", "images", "objects");
    for (SplitImages.Part part : plan.parts()) {
      long objects = part.objects().values().stream().mapToLong(Long::longValue).sum();
      table.row(Listing.word(part.split()), part.groups(), part.images(), objects);
    }
    table.lines().forEach(console::result);
    console.result("");
    perCategory(plan).lines().forEach(console::result);
    console.result((dryRun ? "Would " : "") + plan.edit().sentence());
  }

  private static Table perCategory(SplitImages.Plan plan) {
    var table = new Table();
    Object[] head = new Object[plan.parts().size() + 1];
    head[0] = "category";
    for (int i = 1; i < head.length; i++) {
      head[i] = Listing.word(plan.parts().get(i - 1).split());
    }
    table.row(head);
    for (String name : plan.parts().getFirst().objects().keySet()) {
      Object[] row = new Object[head.length];
      row[0] = name;
      double all = plan.parts().stream().mapToLong(p -> p.objects().getOrDefault(name, 0L)).sum();
      for (int i = 1; i < row.length; i++) {
        Map<String, Long> objects = plan.parts().get(i - 1).objects();
        row[i] = share(objects.getOrDefault(name, 0L), all);
      }
      table.row(row);
    }
    return table;
  }

  private static String share(long part, double all) {
    return all == 0 ? "–" : String.format(Locale.ROOT, "%,d (%.1f %%)", part, 100 * part / all);
  }
}
