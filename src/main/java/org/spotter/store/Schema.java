package org.spotter.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// The numbered scripts that make a project file and bring an older one up to date.
///
/// `PRAGMA user_version` says how many scripts a file has seen. All scripts that a file lacks, the
/// indexes and the number are one transaction, so that a file is never between two versions.
final class Schema {
  /// The version this program writes: the number of scripts.
  static final int VERSION = 4;

  /// `SPOT` in ASCII, in the header of every project file.
  static final int APPLICATION_ID = 0x53504F54;

  /// The indexes of the script `indexes.sql`.
  private static final List<String> INDEXES =
      List.of(
          "annotation_by_id",
          "annotation_by_image",
          "annotation_by_category",
          "annotation_by_origin",
          "annotation_crowd",
          "annotation_jointed",
          "annotation_locked",
          "annotation_hidden",
          "annotation_ignored",
          "annotation_by_run");

  private Schema() {}

  /// Makes all tables in an empty database.
  static void create(Session session) throws SQLException {
    session.execute("PRAGMA application_id=" + APPLICATION_ID);
    migrate(session, 0);
  }

  /// Runs the scripts that a file of this version has not seen.
  static void migrate(Session session, int version) throws SQLException {
    session.execute("BEGIN IMMEDIATE");
    try {
      for (int next = version + 1; next <= VERSION; next++) {
        run(session, "%03d.sql".formatted(next));
      }
      createIndexes(session);
      countObjects(session);
      session.execute("PRAGMA user_version=" + VERSION);
      session.execute("COMMIT");
    } catch (SQLException e) {
      session.rollBack();
      throw e;
    }
  }

  static void createIndexes(Session session) throws SQLException {
    run(session, "indexes.sql");
  }

  /// Fills the tables of counts anew; the indexes are there.
  static void countObjects(Session session) throws SQLException {
    run(session, "counts.sql");
  }

  static void dropIndexes(Session session) throws SQLException {
    for (String index : INDEXES) {
      session.execute("DROP INDEX " + index);
    }
  }

  private static void run(Session session, String script) throws SQLException {
    for (String statement : statements(script)) {
      session.execute(statement);
    }
  }

  private static List<String> statements(String script) {
    String text = text(script).replaceAll("(?m)^--.*$", "");
    return Arrays.stream(text.split(";\\s*(\n|$)", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static String text(String script) {
    try (InputStream in = Schema.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + script);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
