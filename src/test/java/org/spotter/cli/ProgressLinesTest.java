package org.spotter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now;
  private final ProgressLines progress =
      new ProgressLines(
          new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> now, () -> false);

  @Test
  void aStepThatTakesLongIsToldEveryTwoSeconds() {
    for (int i = 0; i < 100; i++) {
      now = i * 100_000_000L;
      progress.report("Reading", i, 1000);
    }
    assertEquals(
        List.of(
            "Reading: 20 of 1,000 (2.0 s, 10/s)",
            "Reading: 40 of 1,000 (4.0 s, 10/s)",
            "Reading: 60 of 1,000 (6.0 s, 10/s)",
            "Reading: 80 of 1,000 (8.0 s, 10/s)"),
        lines());
  }

  @Test
  void theEndIsToldOnce() {
    progress.report("Reading", 0, 10);
    now = 100_000_000L;
    progress.report("Reading", 10, 10);
    progress.report("Reading", 10, 10);
    assertEquals(List.of("Reading: 10 of 10 (0.1 s, 100/s)"), lines());
  }

  @Test
  void anUnknownTotalIsLeftOut() {
    progress.report("Reading", 0, -1);
    now = 3_000_000_000L;
    progress.report("Reading", 30, -1);
    assertEquals(List.of("Reading: 30 (3.0 s, 10/s)"), lines());
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
