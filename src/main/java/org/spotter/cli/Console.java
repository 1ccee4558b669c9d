package org.spotter.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.spotter.task.Progress;

/// Where a command writes: results to `out`, everything said to a person on the way to `err`.
public record Console(PrintStream out, PrintStream err) {
  /// The process's own streams, as UTF-8 whatever the locale.
  public static Console ofProcess() {
    return new Console(utf8(System.out), utf8(System.err));
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /// A line of results.
  public void result(String line) {
    out.println(line);
  }

  /// A line for the person who waits.
  public void say(String line) {
    err.println(line);
  }

  /// Progress as lines on standard error.
  Progress progress() {
    return new ProgressLines(err, System::nanoTime);
  }
}
