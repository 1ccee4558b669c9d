package org.spotter.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Run;
import org.spotter.dataset.Run.ModelClass;
import org.spotter.dataset.Run.Provenance;

/// Runs as rows of their tables.
final class RunRow {
  private static final String SELECT =
      "SELECT id, name, model, model_sha256, provider, min_score, started, finished, provenance"
          + " FROM run ";

  private RunRow() {}

  /// @param where the condition and order
  static List<Run> list(Session session, String where, Object... arguments) throws SQLException {
    List<Run> runs = new ArrayList<>();
    for (Run run : session.list(SELECT + where, RunRow::read, arguments)) {
      runs.add(run.withClasses(classes(session, run.id())));
    }
    return runs;
  }

  static Run insert(Session session, Run run) throws SQLException {
    session.update(
        "INSERT INTO run (name, model, model_sha256, provider, min_score, started, finished,"
            + " provenance) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        run.name(),
        run.model(),
        run.modelSha256(),
        run.provider(),
        run.minScore(),
        run.started().toString(),
        text(run.finished()),
        write(run.provenance()));
    Run stored = run.withId(session.number("SELECT last_insert_rowid()"));
    insertClasses(session, stored);
    return stored;
  }

  static void replaceClasses(Session session, Run run) throws SQLException {
    session.update("DELETE FROM run_class WHERE run_id = ?", run.id());
    insertClasses(session, run);
  }

  private static void insertClasses(Session session, Run run) throws SQLException {
    for (int i = 0; i < run.classes().size(); i++) {
      ModelClass c = run.classes().get(i);
      session.update(
          "INSERT INTO run_class (run_id, class_index, name, category_id, joints)"
              + " VALUES (?, ?, ?, ?, ?)",
          run.id(),
          i,
          c.name(),
          c.categoryId(),
          c.joints().isEmpty() ? null : Json.write(json -> Json.array(json, c.joints())));
    }
  }

  /// A mapping to a category that the project does not have any more counts as none.
  private static List<ModelClass> classes(Session session, long runId) throws SQLException {
    return session.list(
        "SELECT c.name, k.id, c.joints FROM run_class c LEFT JOIN category k ON k.id = c.category_id"
            + " WHERE c.run_id = ? ORDER BY c.class_index",
        row -> new ModelClass(row.getString(1), category(row), joints(row)),
        runId);
  }

  private static @Nullable Long category(ResultSet row) throws SQLException {
    long id = row.getLong(2);
    return row.wasNull() ? null : id;
  }

  private static List<String> joints(ResultSet row) throws SQLException {
    String text = row.getString(3);
    return text == null ? List.of() : Json.strings(Json.read(text));
  }

  private static @Nullable String write(Provenance provenance) {
    return provenance.equals(Provenance.UNKNOWN)
        ? null
        : Json.write(json -> {
          json.writeStartObject();
          json.writeStringField("settings", provenance.settings());
          json.writeStringField("software", provenance.software());
          json.writeStringField("device", provenance.device());
          json.writeEndObject();
        });
  }

  private static Provenance provenance(@Nullable String text) {
    if (text == null) {
      return Provenance.UNKNOWN;
    }
    JsonNode node = Json.read(text);
    return new Provenance(
        node.path("settings").asText(),
        node.path("software").asText(),
        node.path("device").asText());
  }

  private static Run read(ResultSet row) throws SQLException {
    double minScore = row.getDouble(6);
    boolean none = row.wasNull();
    String finished = row.getString(8);
    return new Run(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        none ? Double.NaN : minScore,
        List.of(),
        Instant.parse(row.getString(7)),
        finished == null ? null : Instant.parse(finished),
        provenance(row.getString(9)));
  }

  private static @Nullable String text(@Nullable Instant when) {
    return when == null ? null : when.toString();
  }
}
