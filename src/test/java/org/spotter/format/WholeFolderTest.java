package org.spotter.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.task.Problem;

class WholeFolderTest {
  @TempDir Path folder;

  @Test
  void theFolderAppearsWholeAndAlone() throws IOException {
    write("labels");
    assertEquals(List.of("labels", "labels/a.txt"), names());
  }

  @Test
  void withoutCommitNothingIsLeft() throws IOException {
    try (var whole = new WholeFolder(folder.resolve("labels"))) {
      Files.writeString(whole.resolve("a.txt"), "half");
    }
    assertEquals(List.of(), names());
  }

  @Test
  void whatAKilledProcessLeftIsClearedAway() throws IOException {
    Path part = Files.createDirectories(folder.resolve(".labels.part/train"));
    Files.writeString(part.resolve("half.txt"), "0 0.5");
    Files.createFile(folder.resolve(".labels.part/.lock"));
    write("labels");
    assertEquals(List.of("labels", "labels/a.txt"), names());
  }

  @Test
  void aFolderOfSomebodyElseIsNotClearedAway() throws IOException {
    Path part = Files.createDirectories(folder.resolve(".labels.part"));
    Files.writeString(part.resolve("precious.txt"), "keep me");
    assertThrows(Problem.class, () -> write("labels"));
    assertEquals("keep me", Files.readString(part.resolve("precious.txt")));
  }

  @Test
  void twoDoNotWriteTheSameFolderAtOnce() throws IOException {
    try (var first = new WholeFolder(folder.resolve("labels"))) {
      Files.writeString(first.resolve("a.txt"), "first");
      Problem problem = assertThrows(Problem.class, () -> write("labels"));
      assertTrue(problem.sentence().contains("another export"), problem.sentence());
      first.commit();
    }
    assertEquals("first", Files.readString(folder.resolve("labels/a.txt")));
  }

  @Test
  void theFolderAboveMustBeThere() {
    Problem problem = assertThrows(Problem.class, () -> write("none/labels"));
    assertTrue(problem.sentence().contains("does not exist"), problem.sentence());
  }

  private void write(String name) throws IOException {
    try (var whole = new WholeFolder(folder.resolve(name))) {
      Files.writeString(whole.resolve("a.txt"), "whole");
      whole.commit();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries.skip(1).map(p -> folder.relativize(p).toString()).sorted().toList();
    }
  }
}
