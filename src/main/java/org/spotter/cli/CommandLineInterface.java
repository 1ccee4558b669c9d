package org.spotter.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs one command line to its exit code.
public final class CommandLineInterface {
  static final int BAD_INPUT = 2;
  static final int INTERRUPTED = 130;

  private CommandLineInterface() {}

  /// @param args what the person typed after the program's name
  /// @return the process's exit code
  public static int run(Console console, Desktop desktop, String... args) {
    var root = new SpotterCommand();
    var line = new CommandLine(root);
    Commands.all(console, desktop).forEach(line::addSubcommand);
    Objects.requireNonNull(line.getSubcommands().get("models"))
        .addSubcommand(new AddModelCommand(console))
        .addSubcommand(new FetchModelCommand(console));
    Objects.requireNonNull(line.getSubcommands().get("bench"))
        .addSubcommand(new BenchEffortCommand(console, desktop));
    line.setExecutionStrategy(new CommandLine.RunLast());
    line.registerConverter(Path.class, CommandLineInterface::path);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, _) -> usage(console, e));
    line.setExecutionExceptionHandler((e, _, _) -> failed(console, e, List.of(args)));
    return complete(console, line.execute(args));
  }

  /// Results that did not arrive are no results.
  private static int complete(Console console, int code) {
    if (code == 0 && console.out().checkError()) {
      console.say(
          "The results could not be written to standard output; see whether its disk is full.");
      return BAD_INPUT;
    }
    return code;
  }

  private static int usage(Console console, ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.say(wrong(e).replaceAll("\\s+", " ") + "; see: " + command + " --help");
    return BAD_INPUT;
  }

  private static String wrong(ParameterException e) {
    boolean noCommand = e.getCommandLine().getParent() == null;
    if (noCommand && e instanceof UnmatchedArgumentException unmatched) {
      return "There is no command or option " + String.join(" ", unmatched.getUnmatched());
    }
    return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "").replaceFirst("\\.$", "");
  }

  private static Path path(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("the name of a file or folder is empty");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("no file can have that name (" + e.getReason() + ")");
    }
  }

  private static int failed(Console console, Exception e, List<String> args) {
    if (e instanceof Cancelled) {
      console.say("Stopped as asked.");
      return INTERRUPTED;
    }
    console.say(e instanceof Problem p ? p.sentence() : unexpected(e));
    if (args.contains("--debug")) {
      Throwables.print(e, console.err());
    }
    return BAD_INPUT;
  }

  private static String unexpected(Exception e) {
    return "Something went wrong that Spotter did not foresee ("
        + e
        + "); run the same command with --debug and report what it prints.";
  }
}
