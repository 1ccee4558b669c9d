package org.spotter.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Progress;

/// A command line whose output a test can read, on a machine without a display.
final class Terminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  int run(String... args) {
    return run(new Interruption(), args);
  }

  /// Runs a command that somebody asked to stop at once.
  int runInterrupted(String... args) {
    var interruption = new Interruption();
    interruption.ask();
    return run(interruption, args);
  }

  private int run(Interruption interruption, String... args) {
    out.reset();
    err.reset();
    var console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            interruption);
    try {
      return CommandLineInterface.run(console, new NoDesktop(), args);
    } finally {
      interruption.stopListening();
    }
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static final class NoDesktop implements Desktop {
    @Override
    public String obstacle() {
      return "the test has no display";
    }

    @Override
    public void open(@Nullable Path project) {
      throw new AssertionError("no window was to be opened");
    }

    @Override
    public void picture(Path project, Path png) {
      throw new AssertionError("no picture was to be made");
    }

    @Override
    public void benchCanvas(boolean quick, Consumer<Measurement> results) {
      results.accept(new Measurement("a case", "ms", 1.5, 2, quick ? 3 : 30));
    }

    @Override
    public void benchEffort(LabourOrder order, Consumer<Labour> results, Progress progress) {
      results.accept(
          new Labour(
              "nothing",
              order.images(),
              10,
              List.of(new Labour.Count("missed", 10)),
              new Labour.Hands(5, 0, 10, 1, 1234.5),
              List.of(
                  new Labour.Elsewhere(
                      "A peer", List.of(new Labour.Step("draw: N", 10, 3, "page 5")), 30))));
    }
  }
}
