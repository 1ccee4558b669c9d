package org.spotter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

  @Test
  void nothingNamedIsAskedFor() {
    assertEquals(2, terminal.run("bench"));
    assertTrue(terminal.err().contains("bench effort"), terminal.err());
  }

  @Test
  void effortIsTakenForEachObjectAndImageAndBesideOtherTools() {
    assertEquals(0, terminal.run("bench", "effort", "--reference", "labels", "--images", "4"));
    List<String> lines = terminal.out().lines().map(l -> l.strip().replaceAll(" +", " ")).toList();
    assertTrue(lines.contains("to do: 10 missed"), terminal.out());
    assertTrue(lines.contains("Spotter 16 1.60 4.00 5 11 1,235"), terminal.out());
    assertTrue(
        lines.contains("A peer, computed 30 3.00 7.50 Spotter takes 53 % of it"), terminal.out());
    assertFalse(terminal.out().contains("page 5"), terminal.out());
  }

  @Test
  void theStepsElsewhereAreListedWhenAskedFor() {
    assertEquals(0, terminal.run("bench", "effort", "--reference", "labels", "--steps"));
    assertTrue(terminal.out().contains("30 =   10 × 3  draw: N (page 5)"), terminal.out());
  }

  @Test
  void effortForMachinesHasEveryCount() {
    String[] args = {"bench", "effort", "--reference", "labels", "--images", "4", "--json", "-"};
    assertEquals(0, terminal.run(args));
    assertEquals(
        "{\"starts\":[{\"start\":\"nothing\",\"images\":4,\"objects\":10,\"toDo\":{\"missed\":10},"
            + "\"actions\":16,\"keys\":5,\"clicks\":0,\"drags\":10,\"notches\":1,\"travel\":1234.5,"
            + "\"elsewhere\":[{\"tool\":\"A peer\",\"actions\":30,\"steps\":[{\"what\":\"draw: N\","
            + "\"times\":10,\"actions\":3,\"source\":\"page 5\"}]}]}]}",
        terminal.out().strip());
  }

  @Test
  void aHundredThousandPhotographsAreTooMany() {
    assertEquals(2, terminal.run("bench", "effort", "--reference", "labels", "--images", "100000"));
    assertTrue(terminal.err().contains("100000"), terminal.err());
  }
}
