package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void readingAloneRefusesAnOlderFileAndLeavesIt() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Problem problem = assertThrows(Problem.class, () -> Project.openReadOnly(file));
    assertTrue(problem.sentence().contains("older Spotter"), problem.sentence());
    assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(file)));
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
