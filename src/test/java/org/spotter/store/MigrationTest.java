package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.AttributeValue;
import org.spotter.task.Problem;

/// A project file of version 1 is brought up to date when it is opened for writing.
class MigrationTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeAnOldFile() throws IOException, SQLException {
    file = folder.resolve("old.spotter");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String sql : script().split(";\\s*(\n|$)", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  private static String script() throws IOException {
    try (var in = Schema.class.getResourceAsStream("001.sql");
        var more = MigrationTest.class.getResourceAsStream("version1.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "")
          + "\n"
          + new String(more.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatWasThereIsThereAfterwards() {
    try (Project project = Project.open(file)) {
      Annotation annotation = project.annotations().find(5).orElseThrow();
      assertEquals(
          List.of(
              new AttributeValue.Choice("worn", "missing"), new AttributeValue.YesNo("sure", true)),
          annotation.attributes());
      assertEquals(List.of(), project.images().find(1).orElseThrow().tags());
      assertEquals(2, project.journal().latest(9).size());
    }
  }

  @Test
  void openedReadOnlyItIsReadFromACopyAndStaysAsItIs() throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (Project project = Project.openReadOnly(file)) {
      assertTrue(project.readOnly());
      assertEquals(file.toRealPath(), project.file());
      assertEquals(5, project.annotations().find(5).orElseThrow().id());
      assertEquals(List.of(), project.images().find(1).orElseThrow().tags());
      assertEquals(1, project.images().count(project.parse("worn:missing").orThrow()));
    }
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void theTablesThatFindThingsAreFilled() {
    try (Project project = Project.open(file)) {
      assertEquals(
          List.of("sure yes", "worn missing"),
          project
              .database()
              .read(s ->
                  s.list(
                      "SELECT name || ' ' || value FROM annotation_value ORDER BY name",
                      row -> row.getString(1))));
      long changes =
          project
              .database()
              .read(s -> s.number("SELECT count(*) FROM journal_change WHERE image_id = 1"));
      assertEquals(2, changes);
      BulkTest.assertSound(project);
    }
  }

  @Test
  void theTablesOfCountsAreFilled() throws SQLException {
    addMany(3000);
    try (Connection connection = connected();
        var statement = connection.createStatement()) {
      statement.execute("INSERT INTO run VALUES (1, 'r', 'm', '', 'cpu', 0, '', NULL)");
      statement.execute("INSERT INTO run_image VALUES (1, 1)");
      for (int i = 1; i < 4; i++) {
        statement.execute(
            "INSERT INTO prediction VALUES (1, 1, %d, 0, 1, 1, 5, 5, 0.%d, NULL, NULL, 0)"
                .formatted(i, i));
      }
    }
    try (Project project = Project.open(file)) {
      EveryQueryTest.assertCounted(project);
      assertEquals(3001, project.annotations().count(ImageQuery.ALL));
      assertEquals(
          "3 0.1 0.3",
          project
              .database()
              .read(s ->
                  s.list(
                      "SELECT n || ' ' || worst || ' ' || best FROM run_image",
                      row -> row.getString(1)))
              .getFirst());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 25})
  void killedMeanwhileItIsOldOrNewButWhole(int milliseconds) throws Exception {
    addMany(40_000);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                "migrates",
                file.toString(),
                "0")
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try (BufferedReader out = process.inputReader()) {
      assertEquals("0", out.readLine());
      LockSupport.parkNanos(milliseconds * 1_000_000L);
      process.toHandle().destroyForcibly();
      process.waitFor();
    }
    try (Project project = Project.open(file)) {
      EveryQueryTest.assertCounted(project);
      assertEquals(40_001, project.annotations().count(ImageQuery.ALL));
      BulkTest.assertSound(project);
    }
  }

  private void addMany(int n) throws SQLException {
    try (Connection connection = connected();
        var statement = connection.createStatement()) {
      statement.execute(
          "WITH RECURSIVE many(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM many WHERE i < "
              + (n + 9)
              + ") INSERT INTO annotation SELECT i, i, 1, 1, i, 0, 5, 5, i % 7, 0, 'drawn', NULL,"
              + " NULL, NULL, NULL FROM many");
    }
  }

  private Connection connected() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  @Test
  void editsOfBeforeCanBeTakenBack() {
    try (Project project = Project.open(file)) {
      project.journal().undo();
      assertEquals("drawn by hand", project.journal().toUndo().orElseThrow());
      assertEquals(
          new org.spotter.geometry.Box(10, 10, 30, 40),
          project.annotations().find(5).orElseThrow().bbox());
    }
  }

  @Test
  void aMigrationThatFailsLeavesTheFileAsItWas() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE agreement (a)");
    }
    assertThrows(Problem.class, () -> Project.open(file));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT (SELECT user_version FROM pragma_user_version),"
                    + " (SELECT count(*) FROM sqlite_schema WHERE name = 'image_tag')")) {
      assertEquals(1, rows.getInt(1));
      assertEquals(0, rows.getInt(2));
    }
  }
}
