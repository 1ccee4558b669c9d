package org.spotter.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Listing;
import org.spotter.app.RestoreImage;
import org.spotter.dataset.Image;
import org.spotter.store.History;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells who did what and when, and brings an image back to how it was.
@Command(
    name = "history",
    description = "Tell who did what and when, or bring an image back to how it was.",
    mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private final Console console;

  @Mixin ProjectArgument project = new ProjectArgument();

  @Option(names = "--image", paramLabel = "NAME", description = "only of this image (name or id)")
  @Nullable String image;

  @Option(
      names = "--last",
      defaultValue = "50",
      paramLabel = "N",
      description = "how many entries; default: ${DEFAULT-VALUE}")
  int last;

  @Option(
      names = "--restore",
      paramLabel = "ENTRY",
      description = "bring the image back to how it was after this entry, 0 for before the first")
  @Nullable Long restore;

  @Option(names = "--dry-run", description = "only say what restoring would touch")
  boolean dryRun;

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean writes = restore != null && !dryRun;
    try (Project opened = writes ? project.open() : project.openReadOnly()) {
      if (restore == null) {
        list(opened);
      } else {
        Image found = image(opened).orElseThrow(() -> new Problem("Say which image with --image."));
        Plans.make(console, opened, RestoreImage.plan(opened, found.id(), restore), dryRun);
      }
    }
    return 0;
  }

  private void list(Project opened) {
    Optional<Image> of = image(opened);
    List<History.Line> lines =
        of.isPresent()
            ? opened.history().ofImage(of.get().id(), Long.MAX_VALUE, last)
            : opened.history().before(Long.MAX_VALUE, last);
    var table = new Table(5);
    table.row("entry", "when", "who", "kind", "what", "rows");
    for (History.Line line : lines) {
      table.row(
          line.id(),
          TIME.format(line.at()),
          line.who(),
          Listing.word(line.kind()),
          line.label(),
          line.rows());
    }
    table.lines().forEach(console::result);
  }

  private Optional<Image> image(Project opened) {
    String name = image;
    if (name == null) {
      return Optional.empty();
    }
    Optional<Image> found = opened.images().named(name);
    if (found.isEmpty() && name.matches("[0-9]{1,18}")) {
      found = opened.images().find(Long.parseLong(name));
    }
    if (found.isEmpty()) {
      throw new Problem("The project has no image " + name + "; spotter list shows their names.");
    }
    return found;
  }
}
