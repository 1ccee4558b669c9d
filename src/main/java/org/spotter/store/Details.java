package org.spotter.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;

/// What few annotations have, kept as one JSON column: attribute values, the run and score of an
/// accepted prediction, and which numbers are the negative zero that SQLite stores as zero.
///
/// @param attributes what is said of the annotation
/// @param run the run's name when it was accepted, else null
/// @param score the prediction's score when it was accepted
/// @param negativeZero bits for x, y, width, height and area that are -0.0
/// @param standing its layer, lock and so on
record Details(
    List<AttributeValue> attributes,
    @Nullable String run,
    double score,
    int negativeZero,
    Standing standing) {
  static final Details NONE = new Details(List.of(), null, 0, 0, Standing.PLAIN);

  static Details of(Annotation a) {
    int zero = negativeZero(a.bbox(), a.area());
    if (a.origin() instanceof Origin.Accepted(String run, double score, _)) {
      return new Details(a.attributes(), run, score, zero, a.standing());
    }
    return a.attributes().isEmpty() && zero == 0 && a.standing().equals(Standing.PLAIN)
        ? NONE
        : new Details(a.attributes(), null, 0, zero, a.standing());
  }

  static String originName(Origin origin) {
    return switch (origin) {
      case Origin.Drawn _ -> "drawn";
      case Origin.Imported _ -> "imported";
      case Origin.Accepted(_, _, boolean corrected) -> corrected ? "corrected" : "accepted";
    };
  }

  Origin origin(String name) {
    return switch (name) {
      case "drawn" -> new Origin.Drawn();
      case "imported" -> new Origin.Imported();
      case "accepted" -> new Origin.Accepted(String.valueOf(run), score, false);
      case "corrected" -> new Origin.Accepted(String.valueOf(run), score, true);
      default -> throw new IllegalArgumentException("no annotation comes from " + name);
    };
  }

  /// The column's text, null when there is nothing to say.
  @Nullable String text() {
    return equals(NONE) ? null : Json.write(this::write);
  }

  static Details read(@Nullable String text) {
    return text == null ? NONE : read(Json.read(text));
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (!attributes.isEmpty()) {
      json.writeArrayFieldStart("attributes");
      for (AttributeValue value : attributes) {
        write(json, value);
      }
      json.writeEndArray();
    }
    if (run != null) {
      json.writeStringField("run", run);
      json.writeNumberField("score", score);
    }
    if (negativeZero != 0) {
      json.writeNumberField("negativeZero", negativeZero);
    }
    writeStanding(json);
    json.writeEndObject();
  }

  static Details read(JsonNode node) {
    return new Details(
        Json.list(node.path("attributes"), Details::value),
        Json.text(node, "run"),
        Json.number(node.path("score")),
        node.path("negativeZero").intValue(),
        new Standing(
            node.path("layer").intValue(),
            node.path("locked").booleanValue(),
            node.path("hidden").booleanValue(),
            node.path("ignored").booleanValue()));
  }

  private void writeStanding(JsonGenerator json) throws IOException {
    if (standing.layer() != 0) {
      json.writeNumberField("layer", standing.layer());
    }
    writeFlag(json, "locked", standing.locked());
    writeFlag(json, "hidden", standing.hidden());
    writeFlag(json, "ignored", standing.ignored());
  }

  private static void writeFlag(JsonGenerator json, String name, boolean set) throws IOException {
    if (set) {
      json.writeBooleanField(name, true);
    }
  }

  static void write(JsonGenerator json, AttributeValue value) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", value.name());
    switch (value) {
      case AttributeValue.Choice(_, String option) -> json.writeStringField("choice", option);
      case AttributeValue.Numeric(_, double number) -> json.writeNumberField("number", number);
      case AttributeValue.Text(_, String text) -> json.writeStringField("text", text);
      case AttributeValue.YesNo(_, boolean yes) -> json.writeBooleanField("yesno", yes);
    }
    json.writeEndObject();
  }

  private static AttributeValue value(JsonNode node) {
    String name = node.path("name").asText();
    if (node.has("choice")) {
      return new AttributeValue.Choice(name, node.path("choice").asText());
    }
    if (node.has("number")) {
      return new AttributeValue.Numeric(name, Json.number(node.path("number")));
    }
    return node.has("text")
        ? new AttributeValue.Text(name, node.path("text").asText())
        : new AttributeValue.YesNo(name, node.path("yesno").booleanValue());
  }

  /// Bits for x, y, width, height and one more number (area or score), set for -0.0.
  static int negativeZero(@Nullable Box box, double more) {
    int bits = bit(more, 4);
    return box == null
        ? bits
        : bits | bit(box.x(), 0) | bit(box.y(), 1) | bit(box.width(), 2) | bit(box.height(), 3);
  }

  private static int bit(double number, int place) {
    return number == 0 && 1 / number < 0 ? 1 << place : 0;
  }

  /// The number as it was before SQLite lost its sign.
  static double signed(double number, int bits, int place) {
    return (bits & 1 << place) == 0 ? number : -0.0;
  }
}
