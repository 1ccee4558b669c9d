package org.spotter.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spotter.dataset.Annotation;
import org.spotter.task.Problem;

/// The contract that every format keeps.
class FormatsTest {
  @TempDir Path folder;

  static List<Format> formats() {
    return Formats.ALL;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatIsWrittenIsReadAgainButForWhatTheFormatDeclares(Format format) {
    Collected before = Samples.everything();
    Path target = target(format);
    write(format, before, target);
    Collected after = Collected.from(format, target);

    for (Annotation a : before.annotations) {
      if (holds(format, Part.of(a))) {
        assertEquals(1, after.annotations.stream().filter(b -> same(format, a, b)).count(), "" + a);
      }
    }
    assertEquals(before.images.size(), after.images.size());
    for (int i = 0; i < before.images.size(); i++) {
      String name = after.images.get(i).fileName();
      assertTrue(name.endsWith(before.images.get(i).fileName()), name);
    }
    assertEquals(
        before.categories.stream().map(c -> c.name()).toList(),
        after.categories.stream().map(c -> c.name()).toList());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aWriterThatIsNotFinishedLeavesWhatWasThere(Format format) throws IOException {
    Path target = target(format);
    try (DatasetWriter writer = format.write(target)) {
      Samples.everything().into(writer);
    }
    assertEquals(List.of(), left());
    write(format, Samples.everything(), target);
    Collected before = Collected.from(format, target);
    if (format.isFolder()) {
      assertThrows(Problem.class, () -> format.write(target).close());
    } else {
      try (DatasetWriter writer = format.write(target)) {
        Samples.empty().into(writer);
      }
    }
    assertEquals(before.images, Collected.from(format, target).images);
    assertEquals(List.of(target), left());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void twoWritersOfOneTargetDoNotMeet(Format format) {
    Path target = target(format);
    try (DatasetWriter first = format.write(target)) {
      assertThrows(Problem.class, () -> format.write(target).close());
      Samples.everything().into(first);
      first.finish();
    }
    assertFalse(Collected.from(format, target).images.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aSourceThatIsNotThereIsNamed(Format format) {
    Path missing = folder.resolve("nowhere.json");
    Problem problem = assertThrows(Problem.class, () -> Collected.from(format, missing));
    assertTrue(problem.sentence().contains("nowhere.json"), problem.sentence());
  }

  @Test
  void namesAreUniqueAndFound() {
    assertEquals(Formats.ALL.size(), Formats.ALL.stream().map(Format::name).distinct().count());
    for (Format format : Formats.ALL) {
      assertEquals(format, Formats.named(format.name()));
    }
  }

  @Test
  void anUnknownNameIsRefusedWithTheNamesThereAre() {
    Problem problem = assertThrows(Problem.class, () -> Formats.named("cocoa"));
    assertTrue(problem.sentence().contains("cocoa"));
    assertTrue(problem.sentence().contains("coco,") || problem.sentence().contains("coco."));
  }

  private List<Path> left() throws IOException {
    try (var left = Files.list(folder)) {
      return left.toList();
    }
  }

  private Path target(Format format) {
    return folder.resolve(format.isFolder() ? "set" : "set.json");
  }

  private static void write(Format format, Collected all, Path target) {
    try (DatasetWriter writer = format.write(target)) {
      all.into(writer);
      writer.finish();
    }
  }

  private static boolean holds(Format format, Set<Part> needed) {
    Set<Part> lost = EnumSet.copyOf(format.cannotHold());
    lost.retainAll(needed);
    return lost.isEmpty();
  }

  /// Formats without ids number anew.
  private static boolean same(Format format, Annotation a, Annotation b) {
    return format.cannotHold().contains(Part.IDS)
        ? a.bbox() != null && a.bbox().equals(b.bbox())
        : a.equals(b);
  }
}
