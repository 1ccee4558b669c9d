package org.spotter.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.task.Problem;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void anEarlierExportIsWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("out.json"), "{}");
    write(file, "[]");
    assertEquals("[]", Files.readString(file));
    assertEquals(List.of("out.json"), names());
  }

  @Test
  void aProjectIsNeverWrittenOver() throws IOException {
    byte[] project = "SQLite format 3\0 and pages".getBytes(StandardCharsets.US_ASCII);
    Path file = Files.write(folder.resolve("p.spotter"), project);
    Problem problem = assertThrows(Problem.class, () -> write(file, "{}"));
    assertTrue(problem.sentence().contains("is not text"), problem.sentence());
    assertArrayEquals(project, Files.readAllBytes(file));
    assertEquals(List.of("p.spotter"), names());
  }

  @Test
  void whatAKilledProcessLeftIsWrittenOver() throws IOException {
    Files.writeString(folder.resolve(".out.json.part"), "half of something much longer");
    write(folder.resolve("out.json"), "{}");
    assertEquals("{}", Files.readString(folder.resolve("out.json")));
    assertEquals(List.of("out.json"), names());
  }

  @Test
  void aLinkInTheWayIsNotFollowed() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "keep me");
    Files.createSymbolicLink(folder.resolve(".out.json.part"), precious);
    assertThrows(Problem.class, () -> write(folder.resolve("out.json"), "{}"));
    assertEquals("keep me", Files.readString(precious));
  }

  private static void write(Path file, String text) {
    try (var whole = new WholeFile(file)) {
      whole.out().write(text.getBytes(StandardCharsets.UTF_8));
      whole.commit();
    } catch (IOException e) {
      throw WholeFile.unwritable(file, e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
