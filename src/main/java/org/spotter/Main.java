package org.spotter;

import org.spotter.cli.CommandLineInterface;
import org.spotter.cli.Console;

/// The door of the house: the command line, whose `open` (or no command at all) is the window.
public final class Main {
  private Main() {}

  static void main(String[] args) {
    String[] command = args.length == 0 ? new String[] {"open"} : args;
    Runtime.getRuntime()
        .exit(CommandLineInterface.run(Console.ofProcess(), new JavaFxDesktop(), command));
  }
}
