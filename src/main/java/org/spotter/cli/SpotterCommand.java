package org.spotter.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command that holds the others. Without one of them the program opens its window, which
/// `Main` does.
@Command(
    name = "spotter",
    description = "Label images and find out where vision models fail.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Without a command the window opens."})
final class SpotterCommand implements Runnable {
  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--debug",
      description = "Print the stack trace of a problem too.",
      scope = ScopeType.INHERIT)
  boolean debug;

  @Override
  public void run() {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    throw new ParameterException(line, "A command is missing");
  }
}
