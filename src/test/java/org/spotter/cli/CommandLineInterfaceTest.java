package org.spotter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.task.Progress;

class CommandLineInterfaceTest {
  private final Terminal terminal = new Terminal();

  @Test
  void helpNamesEveryCommandAndEndsWell() {
    assertEquals(0, terminal.run("--help"));
    assertTrue(terminal.out().contains("open"), terminal.out());
  }

  @Test
  void anUnknownCommandIsOneSentenceAndExit2() {
    assertEquals(2, terminal.run("explode"));
    assertTrue(terminal.err().contains("explode"), terminal.err());
    assertFalse(terminal.err().contains("\tat "), terminal.err());
  }

  @Test
  void noCommandIsAskedFor() {
    assertEquals(2, terminal.run());
    assertTrue(terminal.err().contains("--help"), terminal.err());
  }

  @Test
  void openWithoutADisplaySaysWhy() {
    assertEquals(2, terminal.run("open"));
    assertEquals(
        "No window can be shown because the test has no display; the other commands work without one (see: spotter"
            + " --help).",
        terminal.err().strip());
  }

  @Test
  void debugAddsTheStackTrace() {
    assertEquals(2, terminal.run("open", "--debug"));
    assertTrue(terminal.err().contains("    at org.spotter.cli.OpenCommand"), terminal.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explode",
        "new",
        "new --project",
        "import coco",
        "import coco a.json",
        "export coco out.json",
        "export coco out.json --project p.spotter --split nosuch",
        "export coco - --project p.spotter",
        "export nosuch out --project p.spotter",
        "prelabel --project p.spotter",
        "prelabel --project p.spotter --model x --min-score high",
        "evaluate",
        "evaluate --project p.spotter",
        "evaluate --ground-truth a.json",
        "compare --project p.spotter a",
        "compare --project p.spotter a b --min-score -1",
        "compare --project p.spotter a b --min-score NaN",
        "open a b",
        "models more",
      })
  void wrongUsageIsOneLineAndExit2(String words) {
    assertEquals(2, terminal.run(words.split(" ", -1)));
    assertEquals("", terminal.out());
    assertEquals(1, terminal.err().lines().count(), terminal.err());
  }

  @Test
  void resultsThatDoNotArriveAreAFault() {
    assertEquals(2, CommandLineInterface.run(writingTo("No space left on device"), NONE, "models"));
  }

  @Test
  void aReaderThatHasSeenEnoughIsNone() {
    assertEquals(0, CommandLineInterface.run(writingTo("Broken pipe"), NONE, "models"));
  }

  private static final Desktop NONE =
      new Desktop() {
        @Override
        public String obstacle() {
          return "the test has no display";
        }

        @Override
        public void open(@Nullable Path project) {}

        @Override
        public void picture(Path project, Path png) {}

        @Override
        public void benchCanvas(boolean quick, Consumer<Measurement> results) {}

        @Override
        public void benchEffort(LabourOrder order, Consumer<Labour> results, Progress progress) {}
      };

  private static Console writingTo(String failure) {
    var out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    return new Console(
        new PrintStream(new Pipe(out), true, StandardCharsets.UTF_8),
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  }

  @Test
  void anEmptyNameIsNoFile() {
    assertEquals(2, terminal.run("export", "coco", "", "--project", ""));
    assertTrue(terminal.err().contains("is empty"), terminal.err());
  }
}
