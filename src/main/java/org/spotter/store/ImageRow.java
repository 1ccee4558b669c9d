package org.spotter.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;

/// Images as rows of their table, and as JSON for the journal.
final class ImageRow {
  static final String SELECT =
      "SELECT id, file_name, path, width, height, split, state, comment, extra FROM image ";

  static final String INSERT =
      "INSERT INTO image (id, file_name, path, width, height, split, state, comment, extra,"
          + " sort_key, search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String UPDATE =
      "UPDATE image SET id = ?, file_name = ?, path = ?, width = ?, height = ?, split = ?,"
          + " state = ?, comment = ?, extra = ?, sort_key = ?, search = ? WHERE id = ?";

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
        extra(row.getString(9)));
  }

  /// Fills the parameters of `INSERT` and the first eleven of `UPDATE`.
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
        new Extra(node.path("extra").textValue()));
  }
}
