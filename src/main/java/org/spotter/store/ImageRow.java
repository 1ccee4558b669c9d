package org.spotter.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;

/// Images as rows of their table, and as JSON for the journal.
final class ImageRow {
  static final String SELECT =
      "SELECT id, file_name, path, width, height, split, state, comment, extra, tags, complete"
          + " FROM image ";

  static final String INSERT =
      "INSERT INTO image (id, file_name, path, width, height, split, state, comment, extra,"
          + " sort_key, search, tags, complete) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String UPDATE =
      "UPDATE image SET id = ?, file_name = ?, path = ?, width = ?, height = ?, split = ?,"
          + " state = ?, comment = ?, extra = ?, sort_key = ?, search = ?, tags = ?, complete = ?"
          + " WHERE id = ?";

  private ImageRow() {}

  static Image read(ResultSet row) throws SQLException {
    String comment = row.getString(8);
    return new Image(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        Split.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
        ReviewState.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
        comment == null ? "" : comment,
        extra(row.getString(9)),
        tags(row.getString(10)),
        complete(row.getString(11)));
  }

  /// Fills the parameters of `INSERT` and the first thirteen of `UPDATE`.
  static void bind(PreparedStatement statement, Image image) throws SQLException {
    statement.setLong(1, image.id());
    statement.setString(2, image.fileName());
    statement.setString(3, image.path());
    statement.setInt(4, image.width());
    statement.setInt(5, image.height());
    statement.setString(6, name(image.split()));
    statement.setString(7, name(image.state()));
    statement.setString(8, image.comment().isEmpty() ? null : image.comment());
    statement.setString(9, text(image.extra()));
    statement.setString(10, NameKeys.sort(image.fileName()));
    statement.setString(11, NameKeys.search(image.fileName()));
    statement.setString(
        12, image.tags().isEmpty() ? null : Json.write(json -> tags(json, image.tags())));
    statement.setString(
        13,
        image.complete().isEmpty() ? null : Json.write(json -> complete(json, image.complete())));
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable String text(Extra extra) {
    return extra.isEmpty() ? null : extra.json();
  }

  static Extra extra(@Nullable String json) {
    return json == null ? Extra.NONE : new Extra(json);
  }

  static String write(Image image) {
    return Json.write(json -> {
      json.writeStartObject();
      json.writeNumberField("id", image.id());
      json.writeStringField("file_name", image.fileName());
      json.writeStringField("path", image.path());
      json.writeNumberField("width", image.width());
      json.writeNumberField("height", image.height());
      json.writeStringField("split", name(image.split()));
      json.writeStringField("state", name(image.state()));
      json.writeStringField("comment", image.comment());
      json.writeStringField("extra", image.extra().json());
      if (!image.tags().isEmpty()) {
        json.writeFieldName("tags");
        tags(json, image.tags());
      }
      if (!image.complete().isEmpty()) {
        json.writeFieldName("complete");
        complete(json, image.complete());
      }
      json.writeEndObject();
    });
  }

  static Image read(String text) {
    JsonNode node = Json.read(text);
    return new Image(
        node.path("id").longValue(),
        node.path("file_name").textValue(),
        node.path("path").textValue(),
        node.path("width").intValue(),
        node.path("height").intValue(),
        Split.valueOf(node.path("split").asText().toUpperCase(Locale.ROOT)),
        ReviewState.valueOf(node.path("state").asText().toUpperCase(Locale.ROOT)),
        node.path("comment").textValue(),
        new Extra(node.path("extra").textValue()),
        Json.strings(node.path("tags")),
        Json.list(node.path("complete"), JsonNode::longValue));
  }

  private static List<String> tags(@Nullable String json) {
    return json == null ? List.of() : Json.strings(Json.read(json));
  }

  private static List<Long> complete(@Nullable String json) {
    return json == null ? List.of() : Json.list(Json.read(json), JsonNode::longValue);
  }

  private static void tags(JsonGenerator json, List<String> tags) throws IOException {
    json.writeArray(tags.toArray(String[]::new), 0, tags.size());
  }

  private static void complete(JsonGenerator json, List<Long> ids) throws IOException {
    json.writeArray(ids.stream().mapToLong(Long::longValue).toArray(), 0, ids.size());
  }
}
