package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.geometry.Box;
import org.spotter.task.Problem;

class OpeningTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("Baustelle Ö.spotter");
  }

  private void make() {
    try (Project project = Project.create(file)) {
      Samples.fill(project);
    }
  }

  private Set<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  /// Both ways of opening refuse the file with one sentence and leave it as it was.
  private void refused(String because) throws IOException {
    byte[] before = Files.readAllBytes(file);
    for (Function<Path, Project> opening :
        List.<Function<Path, Project>>of(Project::open, Project::openReadOnly)) {
      Problem problem = assertThrows(Problem.class, () -> opening.apply(file));
      assertTrue(problem.sentence().contains(because), problem.sentence());
      assertTrue(problem.sentence().contains(file.toString()), problem.sentence());
      assertArrayEquals(before, Files.readAllBytes(file));
    }
    assertEquals(Set.of(file.getFileName().toString()), names());
  }

  @Test
  void aNewProjectIsThereAndLeavesNothingBesideIt() throws IOException {
    Project.create(file).close();
    assertEquals(Set.of("Baustelle Ö.spotter"), names());
    try (Project project = Project.open(file)) {
      assertEquals(file.toRealPath(), project.file());
      assertEquals(folder.toRealPath(), project.folder());
      assertFalse(project.readOnly());
      assertEquals(0, project.images().count(ImageQuery.ALL));
    }
    assertEquals(Set.of("Baustelle Ö.spotter"), names());
  }

  @Test
  void whatIsThereIsNotMadeAgain() throws IOException {
    Files.writeString(file, "mine");
    Problem problem = assertThrows(Problem.class, () -> Project.create(file));
    assertTrue(problem.sentence().contains("is there already"));
    assertEquals("mine", Files.readString(file));
    assertEquals(Set.of("Baustelle Ö.spotter"), names());
  }

  @Test
  void aProjectIsNotMadeInAFolderThatIsMissing() {
    Path lost = folder.resolve("no/p.spotter");
    Problem problem = assertThrows(Problem.class, () -> Project.create(lost));
    assertTrue(problem.sentence().startsWith("There is no folder"));
  }

  @Test
  void aProjectIsNotMadeInAFolderThatCannotBeWritten() throws IOException {
    Path shut = Files.createDirectory(folder.resolve("shut"));
    assumeFalse(!shut.toFile().setWritable(false) || Files.isWritable(shut), "all may be written");
    Problem problem = assertThrows(Problem.class, () -> Project.create(shut.resolve("p.spotter")));
    assertTrue(problem.sentence().contains("cannot be written"), problem.sentence());
  }

  @Test
  void aMissingFileIsNotMade() throws IOException {
    for (Function<Path, Project> opening :
        List.<Function<Path, Project>>of(Project::open, Project::openReadOnly)) {
      Problem problem = assertThrows(Problem.class, () -> opening.apply(file));
      assertTrue(problem.sentence().startsWith("There is no project"));
    }
    assertEquals(Set.of(), names());
  }

  @Test
  void aFolderIsNoProject() throws IOException {
    Files.createDirectory(file);
    Problem problem = assertThrows(Problem.class, () -> Project.open(file));
    assertTrue(problem.sentence().contains("is a folder"));
  }

  @Test
  void aTextFileIsNoProject() throws IOException {
    Files.writeString(file, "labels, labels, labels");
    refused("is not a Spotter project");
    Files.writeString(file, "SQL");
    refused("is cut off");
  }

  @Test
  void anEmptyFileIsNoProject() throws IOException {
    Files.createFile(file);
    refused("is empty");
  }

  @Test
  void anotherProgramsDatabaseIsNoProject() throws IOException, SQLException {
    sql("CREATE TABLE t (a)");
    refused("database of another program");
  }

  @Test
  void aProjectFromTheFutureIsRefused() throws IOException, SQLException {
    make();
    sql("PRAGMA user_version=" + (Schema.VERSION + 1));
    refused("newer Spotter");
  }

  @Test
  void aTruncatedProjectIsRefused() throws IOException {
    make();
    long size = Files.size(file);
    for (long left : List.of(size - 1, size / 2, 4096L, 100L, 50L)) {
      try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
        raw.setLength(left);
      }
      refused("is cut off");
    }
  }

  @Test
  void aDamagedPageIsToldInOneSentence() throws IOException {
    make();
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(4096);
      raw.write(new byte[(int) Files.size(file) - 4096]);
    }
    Problem problem =
        assertThrows(
            Problem.class,
            () -> {
              try (Project project = Project.openReadOnly(file)) {
                project.annotations().of(1);
              }
            });
    assertTrue(problem.sentence().contains("is damaged"), problem.sentence());
  }

  @Test
  void aSecondWindowIsToldSo() throws IOException {
    make();
    try (Project first = Project.open(file)) {
      Problem problem = assertThrows(Problem.class, () -> Project.open(file));
      assertTrue(problem.sentence().contains("open in another Spotter window"));
      assertTrue(problem.sentence().contains("process " + ProcessHandle.current().pid()));
      assertEquals(1, first.annotations().count(ImageQuery.ALL));
    }
    Project.open(file).close();
    assertEquals(Set.of("Baustelle Ö.spotter"), names());
  }

  @Test
  void aLinkLeadsToTheSameLock() throws IOException {
    make();
    Path link = Files.createSymbolicLink(folder.resolve("link.spotter"), file);
    try (Project first = Project.open(link)) {
      assertEquals(file.toRealPath(), first.file());
      assertThrows(Problem.class, () -> Project.open(file));
    }
  }

  @Test
  void readingWorksBesideAWindowAndSeesItsChanges() {
    make();
    try (Project window = Project.open(file);
        Project reader = Project.openReadOnly(file)) {
      assertTrue(reader.readOnly());
      Annotation more = Annotation.drawn(2, 1, 1, new Box(0, 0, 1, 1));
      window.journal().apply("Add", Change.add(more));
      assertEquals(2, reader.annotations().of(1).size());
      assertThrows(Problem.class, () -> reader.journal().apply("Delete", Change.delete(more)));
      assertThrows(Problem.class, () -> reader.bulk("Import"));
    }
  }

  @Test
  void readingChangesNothing() throws IOException {
    make();
    byte[] before = Files.readAllBytes(file);
    try (Project reader = Project.openReadOnly(file)) {
      assertEquals(1, reader.annotations().of(1).size());
    }
    assertArrayEquals(before, Files.readAllBytes(file));
    assertEquals(Set.of("Baustelle Ö.spotter"), names());
  }

  @Test
  void readingLeavesTheWindowsLogAlone() {
    make();
    try (Project window = Project.open(file)) {
      Project.openReadOnly(file).close();
      window.settings().put("a", "b");
      try (Project reader = Project.openReadOnly(file)) {
        assertEquals("b", reader.settings().get("a").orElseThrow());
      }
      window.settings().put("a", "c");
      assertEquals("c", window.settings().get("a").orElseThrow());
    }
    try (Project again = Project.open(file)) {
      assertEquals("c", again.settings().get("a").orElseThrow());
    }
  }

  @Test
  void readingWorksInAReadOnlyFolder() throws IOException {
    make();
    assumeFalse(
        !folder.toFile().setWritable(false) || Files.isWritable(folder), "all may be written");
    try (Project reader = Project.openReadOnly(file)) {
      assertEquals(1, reader.annotations().of(1).size());
      Problem problem = assertThrows(Problem.class, () -> Project.open(file));
      assertTrue(problem.sentence().contains("cannot be written"), problem.sentence());
    } finally {
      assertTrue(folder.toFile().setWritable(true));
    }
    assertEquals(Set.of("Baustelle Ö.spotter"), names());
  }

  @Test
  void picturesAreFoundFromTheProjectsFolder() throws IOException {
    make();
    try (Project project = Project.open(file)) {
      Path home = folder.toRealPath();
      assertEquals(
          home.resolve("photos/a.jpg"), project.locate(Image.of(1, "a.jpg", "photos/a.jpg", 0, 0)));
      Path elsewhere = home.resolveSibling("elsewhere.jpg");
      assertEquals(elsewhere, project.locate(Image.of(1, "a.jpg", elsewhere.toString(), 0, 0)));
    }
  }

  private void sql(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var s = connection.createStatement()) {
      s.execute(statement);
    }
  }
}
