package org.spotter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BenchCommandTest {
  private final Terminal terminal = new Terminal();

  @Test
  void figuresAreLinesForPeople() {
    assertEquals(0, terminal.run("bench", "canvas"));
    assertTrue(terminal.out().contains("a case"), terminal.out());
    assertTrue(terminal.out().contains("30.0"), terminal.out());
  }

  @Test
  void figuresForMachinesStandAloneOnStandardOutput() {
    assertEquals(0, terminal.run("bench", "canvas", "--quick", "--json", "-"));
    assertEquals(
        "{\"cases\":[{\"name\":\"a case\",\"unit\":\"ms\",\"median\":1.5,\"p90\":2.0,\"p99\":3.0}]}",
        terminal.out().strip());
  }

  @Test
  void nothingElseCanBeMeasured() {
    assertEquals(2, terminal.run("bench", "doors"));
    assertTrue(terminal.err().contains("doors"), terminal.err());
  }
}
