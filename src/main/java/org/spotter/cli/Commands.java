package org.spotter.cli;

import java.util.List;

/// Every command, in the order in which the help shows them.
final class Commands {
  private Commands() {}

  static List<Object> all(Console console, Desktop desktop) {
    return List.of(
        new OpenCommand(desktop),
        new DemoCommand(console, desktop),
        new NewCommand(console),
        new ImportCommand(console),
        new ExportCommand(console),
        new ListCommand(console),
        new MarkCommand(console),
        new CategoryCommand(console),
        new AttributeCommand(console),
        new AcceptCommand(console),
        new StatsCommand(console),
        new HistoryCommand(console),
        new SplitCommand(console),
        new DuplicatesCommand(console),
        new ModelsCommand(console),
        new InspectCommand(console),
        new PrelabelCommand(console),
        new EvaluateCommand(console),
        new CompareCommand(console),
        new BenchCommand(console, desktop),
        new PrepareCommand(console, desktop));
  }
}
