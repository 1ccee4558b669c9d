package org.spotter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.app.EditCategories;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Category;
import org.spotter.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Edits the list of categories.
@Command(
    name = "category",
    description = "List, add, rename, recolour, reorder, merge or delete categories.",
    mixinStandardHelpOptions = true)
final class CategoryCommand implements Runnable {
  private final Console console;

  @Spec @Nullable CommandSpec spec;

  CategoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(),
        "Say what to do: list, add, rename, color, order, merge or delete");
  }

  /// What all edits have in common.
  static final class Edit {
    @Mixin ProjectArgument project = new ProjectArgument();

    @Option(names = "--dry-run", description = "only say what would be touched")
    boolean dryRun;
  }

  @Command(name = "list", description = "The categories in their order, with their annotations.")
  int list(@Mixin ProjectArgument project) {
    try (Project opened = project.openReadOnly()) {
      Map<Long, Long> counts = opened.categories().counts();
      var table = new Table(2);
      table.row("id", "name", "annotations");
      for (Category c : opened.categories().all()) {
        table.row(c.id(), c.name(), counts.getOrDefault(c.id(), 0L));
      }
      table.lines().forEach(console::result);
    }
    return 0;
  }

  @Command(name = "add", description = "Add a category at the end of the list.")
  int add(@Mixin Edit edit, @Parameters(paramLabel = "NAME") String name) {
    return make(edit, categories -> categories.add(name));
  }

  @Command(name = "rename", description = "Give a category another name; its id stays.")
  int rename(
      @Mixin Edit edit,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "NEW") String newName) {
    return make(edit, categories -> categories.rename(categories.named(name), newName));
  }

  @Command(name = "color", description = "Give a category a colour, #rrggbb, or 'none'.")
  int color(
      @Mixin Edit edit,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "COLOR") String color) {
    return make(
        edit,
        categories ->
            categories.recolour(categories.named(name), color.equals("none") ? null : color));
  }

  @Command(
      name = "order",
      description = "Put these first, in this order; the others follow as they stand.")
  int order(@Mixin Edit edit, @Parameters(paramLabel = "NAME", arity = "1..*") List<String> names) {
    return make(
        edit,
        categories -> {
          List<Long> ids = new ArrayList<>();
          names.forEach(n -> ids.add(categories.named(n).id()));
          categories.ids().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
          return categories.reorder(ids);
        });
  }

  @Command(name = "merge", description = "Make all objects of one category objects of another.")
  int merge(
      @Mixin Edit edit,
      @Parameters(paramLabel = "FROM") String from,
      @Parameters(paramLabel = "INTO") String into) {
    return make(
        edit, categories -> categories.merge(categories.named(from), categories.named(into)));
  }

  @Command(name = "delete", description = "Remove a category with all its annotations.")
  int delete(@Mixin Edit edit, @Parameters(paramLabel = "NAME") String name) {
    return make(edit, categories -> categories.delete(categories.named(name)));
  }

  private interface Plan {
    PlannedEdit of(EditCategories categories);
  }

  private int make(Edit edit, Plan plan) {
    try (Project opened = edit.dryRun ? edit.project.openReadOnly() : edit.project.open()) {
      Plans.make(console, opened, plan.of(new EditCategories(opened)), edit.dryRun);
    }
    return 0;
  }
}
