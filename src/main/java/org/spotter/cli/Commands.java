package org.spotter.cli;

import java.util.List;

/// Every command, in the order in which the help shows them.
final class Commands {
  private Commands() {}

  static List<Object> all(Console console, Desktop desktop) {
    return List.of(new OpenCommand(desktop));
  }
}
