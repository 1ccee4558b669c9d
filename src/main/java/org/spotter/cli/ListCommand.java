package org.spotter.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Listing;
import org.spotter.app.ListingJson;
import org.spotter.geometry.Box;
import org.spotter.store.Project;
import org.spotter.store.SavedQueries;
import org.spotter.store.query.Query;
import org.spotter.task.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the images or objects that a query finds.
@Command(
    name = "list",
    description =
        "List the images or objects that a query finds; docs/query.md tells the language.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProjectArgument project = new ProjectArgument();

  @Option(
      names = "--query",
      defaultValue = "",
      parameterConsumer = AnyText.class,
      paramLabel = "Q",
      description = "which, as 'helmet count>=2 state:done -tag:night'; default: all")
  String query = "";

  @Option(names = "--saved", paramLabel = "NAME", description = "a query saved under this name")
  @Nullable String saved;

  @Option(names = "--save", paramLabel = "NAME", description = "save the query under this name")
  @Nullable String save;

  @Option(names = "--queries", description = "list the saved queries instead")
  boolean queries;

  @Option(
      names = "--objects",
      description = "the objects the query speaks of instead of the images")
  boolean objects;

  @Option(names = "--count", description = "only how many")
  boolean count;

  @Option(
      names = "--json",
      paramLabel = "-",
      description = "for machines: one JSON object a line on standard output; - is the only target")
  @Nullable String json;

  /// A query may begin with a minus, as an option does.
  static final class AnyText implements CommandLine.IParameterConsumer {
    @Override
    public void consumeParameters(
        Stack<String> words, CommandLine.Model.ArgSpec option, CommandLine.Model.CommandSpec of) {
      if (words.isEmpty()) {
        throw new CommandLine.ParameterException(
            of.commandLine(), "A text after --query is missing");
      }
      option.setValue(words.pop());
    }
  }

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (json != null && !json.equals("-")) {
      throw new Problem("The list is written to standard output; give --json - and redirect it.");
    }
    try (Project opened = save == null ? project.openReadOnly() : project.open()) {
      list(opened);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private void list(Project opened) throws IOException {
    if (queries) {
      listQueries(opened);
      return;
    }
    String text = saved == null ? query : opened.queries().named(saved);
    Query parsed = opened.parse(text).orThrow();
    if (save != null) {
      opened.queries().save(save, text);
    }
    if (count) {
      opened.images().prepare(parsed, console.progress());
      long many = objects ? opened.finds().count(parsed) : opened.images().count(parsed);
      console.result(Long.toString(many));
    } else if (objects) {
      Listing.objects(opened, parsed, this::print, console.progress());
    } else {
      Listing.images(opened, parsed, this::print, console.progress());
    }
  }

  private void listQueries(Project opened) {
    var table = new Table(2);
    for (SavedQueries.Saved q : opened.queries().all()) {
      table.row(q.name(), q.text());
    }
    table.lines().forEach(console::result);
  }

  private void print(Listing.ImageRow row) {
    if (json != null) {
      console.result(ListingJson.text(row));
      return;
    }
    line(
        String.join(
            "  ",
            row.image().fileName(),
            Listing.word(row.image().split()),
            Listing.word(row.image().state()),
            Integer.toString(row.annotations()),
            String.join(",", row.image().tags())));
  }

  private void print(Listing.ObjectRow row) {
    if (json != null) {
      console.result(ListingJson.text(row));
      return;
    }
    line(
        String.join(
            "  ",
            row.image().fileName(),
            Long.toString(row.id()),
            row.category(),
            box(row.bbox()),
            row.score() == null ? "" : String.format(Locale.ROOT, "%.3f", row.score())));
  }

  private void line(String text) {
    console.result(text.stripTrailing());
  }

  private static String box(@Nullable Box box) {
    return box == null
        ? ""
        : String.format(
            Locale.ROOT, "%.1f,%.1f,%.1f,%.1f", box.x(), box.y(), box.width(), box.height());
  }
}
