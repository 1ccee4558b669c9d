package org.spotter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.EditAttributes;
import org.spotter.app.EditCategories;
import org.spotter.app.MarkImages;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.ReviewState;
import org.spotter.store.Finds;
import org.spotter.store.FoundObjects;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says something of all images or objects that a query finds.
@Command(
    name = "mark",
    description = "Set state, tags, comment, completeness or an attribute where a query finds.",
    mixinStandardHelpOptions = true)
final class MarkCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProjectArgument project = new ProjectArgument();

  @Option(
      names = "--query",
      required = true,
      parameterConsumer = ListCommand.AnyText.class,
      paramLabel = "Q",
      description = "which images or objects, '' for all")
  String query = "";

  @Option(names = "--state", paramLabel = "STATE", description = "to-do, in-progress, done, …")
  @Nullable String state;

  @Option(names = "--tag", paramLabel = "TAG", description = "a tag to add")
  List<String> tags = List.of();

  @Option(names = "--untag", paramLabel = "TAG", description = "a tag to remove")
  List<String> untags = List.of();

  @Option(names = "--comment", paramLabel = "TEXT", description = "a comment; '' for none")
  @Nullable String comment;

  @Option(
      names = "--complete",
      paramLabel = "CATEGORY",
      description = "every object of this category is labelled")
  List<String> complete = List.of();

  @Option(names = "--incomplete", paramLabel = "CATEGORY", description = "takes that back")
  List<String> incomplete = List.of();

  @Option(
      names = "--set",
      paramLabel = "ATTRIBUTE=VALUE",
      description = "an attribute of the objects the query speaks of; no value removes it")
  List<String> set = List.of();

  @Option(names = "--dry-run", description = "only say what would be touched")
  boolean dryRun;

  MarkCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Project opened = dryRun ? project.openReadOnly() : project.open()) {
      Query parsed = opened.parse(query).orThrow();
      long[] images = opened.images().ids(parsed);
      List<Planning> plans = new ArrayList<>();
      collect(plans, opened, parsed, images);
      if (plans.isEmpty()) {
        throw new Problem("Nothing is to be marked; give --state, --tag, --comment or another.");
      }
      plans.forEach(p -> Plans.make(console, opened, p.plan(), dryRun));
    }
    return 0;
  }

  private interface Planning {
    PlannedEdit plan();
  }

  private void collect(List<Planning> plans, Project opened, Query parsed, long[] images) {
    if (state != null) {
      ReviewState to = reviewState(state);
      plans.add(() -> MarkImages.state(opened, images, to));
    }
    tags.forEach(t -> plans.add(() -> MarkImages.tag(opened, images, t)));
    untags.forEach(t -> plans.add(() -> MarkImages.untag(opened, images, t)));
    String text = comment;
    if (text != null) {
      plans.add(() -> MarkImages.comment(opened, images, text));
    }
    EditCategories categories = new EditCategories(opened);
    for (String name : complete) {
      long id = categories.named(name).id();
      plans.add(() -> MarkImages.complete(opened, images, id, true));
    }
    for (String name : incomplete) {
      long id = categories.named(name).id();
      plans.add(() -> MarkImages.complete(opened, images, id, false));
    }
    FoundObjects objects = opened.finds().find(parsed, Finds.Order.IMAGE, Integer.MAX_VALUE);
    set.forEach(s -> plans.add(() -> set(opened, objects, s)));
  }

  private static PlannedEdit set(Project opened, FoundObjects objects, String assignment) {
    int equal = assignment.indexOf('=');
    if (equal < 1) {
      throw new Problem("--set " + assignment + " has no value; write it as worn=missing.");
    }
    if (objects.runId() != null) {
      throw new Problem("Predictions have no attributes; leave run: out of the query.");
    }
    String value = assignment.substring(equal + 1);
    return EditAttributes.set(
        opened, objects.ids(), assignment.substring(0, equal), value.isEmpty() ? null : value);
  }

  private static ReviewState reviewState(String name) {
    try {
      return ReviewState.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new Problem(
          "There is no state " + name + "; it is to-do, in-progress, done, needs-work or approved.",
          e);
    }
  }
}
