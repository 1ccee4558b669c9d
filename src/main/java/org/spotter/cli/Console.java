package org.spotter.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Where a command writes: results to `out`, everything said to a person on the way to `err`; and
/// where it learns that it should stop.
public record Console(PrintStream out, PrintStream err, Interruption interruption) {
  private static final int LONGEST_LINE = 2000;

  public Console(PrintStream out, PrintStream err) {
    this(out, err, new Interruption());
  }

  /// The process's own streams, as UTF-8 whatever the locale.
  public static Console ofProcess() {
    return new Console(utf8(new Pipe(new FileOutputStream(FileDescriptor.out))), utf8(System.err));
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /// A line of results.
  public void result(String line) {
    out.println(harmless(line));
  }

  /// Writes text to a file that was asked for, or to standard output.
  ///
  /// @param target the file, or `-`
  /// @throws Problem when the file cannot be written
  void write(String target, String text) {
    if (target.equals("-")) {
      out.println(text);
      return;
    }
    try {
      Files.writeString(Path.of(target), text + "\n");
    } catch (IOException e) {
      throw new Problem(
          "The file " + target + " cannot be written (" + Problem.reason(e) + ").", e);
    }
  }

  /// A line for the person who waits.
  public void say(String line) {
    err.println(shortened(harmless(line)));
  }

  /// Progress as lines on standard error, which asks the work to stop on Ctrl+C.
  Progress progress() {
    interruption.listen(this::say);
    return new ProgressLines(err, System::nanoTime, interruption::asked);
  }

  /// Names come from strangers' files: a line stays one line, and no terminal obeys it.
  private static String harmless(String line) {
    if (line.chars().noneMatch(Character::isISOControl)) {
      return line;
    }
    var shown = new StringBuilder(line.length());
    line.chars().forEach(c -> shown.append(Character.isISOControl(c) ? picture(c) : (char) c));
    return shown.toString();
  }

  private static char picture(int control) {
    return control < ' ' ? (char) ('\u2400' + control) : '\ufffd';
  }

  private static String shortened(String line) {
    int half = LONGEST_LINE / 2;
    return line.length() <= LONGEST_LINE
        ? line
        : line.substring(0, half) + " … " + line.substring(line.length() - half);
  }
}
