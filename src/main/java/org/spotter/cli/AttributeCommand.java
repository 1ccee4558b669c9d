package org.spotter.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.app.AttributeDefinition;
import org.spotter.app.EditAttributes;
import org.spotter.app.EditCategories;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Edits what objects of a category can say.
@Command(
    name = "attribute",
    description = "List, add, change or remove the attributes of a category.",
    mixinStandardHelpOptions = true)
final class AttributeCommand implements Runnable {
  private final Console console;

  @Spec @Nullable CommandSpec spec;

  AttributeCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Say what to do: list, add, change or remove");
  }

  /// What an attribute is.
  static final class Definition {
    @Option(names = "--type", paramLabel = "TYPE", description = "choice, yesno, number or text")
    @Nullable String type;

    @Option(
        names = "--options",
        paramLabel = "A,B,C",
        split = ",",
        description = "the answers of a choice")
    @Nullable List<String> options;

    @Option(names = "--first", paramLabel = "VALUE", description = "what a new object says")
    @Nullable String first;

    @Option(
        names = "--required",
        negatable = true,
        description = "whether an object without a value is unfinished")
    @Nullable Boolean required;

    @Option(names = "--key", paramLabel = "KEY", description = "the key that sets it, as U")
    @Nullable String key;

    /// @param before what stays where nothing is said, or null
    Attribute of(String name, @Nullable Attribute before) {
      String kind = type == null ? kind(before) : type;
      boolean sameKind = kind.equals(kind(before));
      List<String> kept = before instanceof Attribute.Choice c ? c.options() : List.of();
      return AttributeDefinition.of(
          name,
          kind,
          required == null ? before != null && before.required() : required,
          options == null ? kept : options.stream().map(String::strip).toList(),
          first == null ? sameKind ? word(before) : "" : first,
          key == null ? before == null ? "" : before.key() : key);
    }

    private static String word(@Nullable Attribute before) {
      AttributeValue value = before == null ? null : before.first();
      return value == null ? "" : AttributeCommand.word(value);
    }

    private static String kind(@Nullable Attribute attribute) {
      return switch (attribute) {
        case Attribute.Choice _ -> "choice";
        case Attribute.YesNo _ -> "yesno";
        case Attribute.Numeric _ -> "number";
        case Attribute.Text _ -> "text";
        case null -> "choice";
      };
    }
  }

  @Command(name = "list", description = "The attributes of a category, or of all.")
  int list(
      @Mixin ProjectArgument project,
      @Parameters(paramLabel = "CATEGORY", arity = "0..1") @Nullable String category) {
    try (Project opened = project.openReadOnly()) {
      EditCategories categories = new EditCategories(opened);
      var table = new Table(3);
      table.row("category", "attribute", "type", "required", "first", "key", "options");
      for (Category c :
          category == null ? opened.categories().all() : List.of(categories.named(category))) {
        c.attributes().forEach(a -> row(table, c, a));
      }
      table.lines().forEach(console::result);
    }
    return 0;
  }

  private static void row(Table table, Category category, Attribute a) {
    table.row(
        category.name(),
        a.name(),
        Definition.kind(a),
        a.required() ? "yes" : "no",
        Definition.word(a),
        a.key(),
        a instanceof Attribute.Choice c ? String.join(",", c.options()) : "");
  }

  @Command(name = "add", description = "Define an attribute of a category.")
  int add(
      @Mixin CategoryCommand.Edit edit,
      @Parameters(paramLabel = "CATEGORY") String category,
      @Parameters(paramLabel = "NAME") String name,
      @Mixin Definition definition) {
    return make(edit, category, (_, c) -> EditAttributes.add(c, definition.of(name, null)));
  }

  @Command(
      name = "change",
      description = "Change what is said of it; the rest stays. Values go along where they fit.")
  int change(
      @Mixin CategoryCommand.Edit edit,
      @Parameters(paramLabel = "CATEGORY") String category,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--name", paramLabel = "NEW", description = "another name")
          @Nullable String newName,
      @Mixin Definition definition) {
    return make(
        edit,
        category,
        (project, c) -> {
          Attribute before = EditAttributes.existing(c, name);
          String called = newName == null ? before.name() : newName;
          return EditAttributes.change(project, c, before.name(), definition.of(called, before));
        });
  }

  @Command(name = "remove", description = "Remove an attribute with all its values.")
  int remove(
      @Mixin CategoryCommand.Edit edit,
      @Parameters(paramLabel = "CATEGORY") String category,
      @Parameters(paramLabel = "NAME") String name) {
    return make(
        edit,
        category,
        (project, c) -> EditAttributes.remove(project, c, EditAttributes.existing(c, name).name()));
  }

  private interface Plan {
    PlannedEdit of(Project project, Category category);
  }

  private int make(CategoryCommand.Edit edit, String category, Plan plan) {
    try (Project opened = edit.dryRun ? edit.project.openReadOnly() : edit.project.open()) {
      Category named = new EditCategories(opened).named(category);
      Plans.make(console, opened, plan.of(opened, named), edit.dryRun);
    }
    return 0;
  }

  private static String word(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Choice(_, var option) -> option;
      case AttributeValue.Numeric(_, var number) -> Double.toString(number);
      case AttributeValue.Text(_, var text) -> text;
      case AttributeValue.YesNo(_, var yes) -> yes ? "yes" : "no";
    };
  }
}
