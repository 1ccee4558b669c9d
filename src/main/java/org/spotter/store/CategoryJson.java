package org.spotter.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Skeleton;

/// Categories, their skeletons and the attributes they define, as JSON.
final class CategoryJson {
  private CategoryJson() {}

  static String write(Category category) {
    return Json.write(json -> {
      json.writeStartObject();
      json.writeNumberField("id", category.id());
      json.writeStringField("name", category.name());
      json.writeStringField("supercategory", category.supercategory());
      if (category.color() != null) {
        json.writeStringField("color", category.color());
      }
      if (category.skeleton() != null) {
        json.writeFieldName("skeleton");
        skeleton(json, category.skeleton());
      }
      json.writeFieldName("attributes");
      attributes(json, category.attributes());
      json.writeStringField("extra", category.extra().json());
      json.writeEndObject();
    });
  }

  static Category read(String text) {
    JsonNode node = Json.read(text);
    JsonNode skeleton = node.get("skeleton");
    return new Category(
        node.path("id").longValue(),
        node.path("name").textValue(),
        node.path("supercategory").textValue(),
        Json.text(node, "color"),
        skeleton == null ? null : skeleton(skeleton),
        Json.list(node.path("attributes"), CategoryJson::attribute),
        new Extra(node.path("extra").textValue()));
  }

  static String write(Skeleton skeleton) {
    return Json.write(json -> skeleton(json, skeleton));
  }

  static Skeleton readSkeleton(String text) {
    return skeleton(Json.read(text));
  }

  static String write(List<Attribute> attributes) {
    return Json.write(json -> attributes(json, attributes));
  }

  static List<Attribute> readAttributes(String text) {
    return Json.list(Json.read(text), CategoryJson::attribute);
  }

  private static void skeleton(JsonGenerator json, Skeleton skeleton) throws IOException {
    json.writeStartObject();
    Json.strings(json, "joints", skeleton.joints());
    pairs(json, "edges", skeleton.edges());
    pairs(json, "mirrored", skeleton.mirrored());
    json.writeFieldName("sigmas");
    Json.numbers(json, skeleton.sigmas().stream().mapToDouble(Double::doubleValue).toArray());
    json.writeEndObject();
  }

  private static Skeleton skeleton(JsonNode node) {
    return new Skeleton(
        Json.strings(node.path("joints")),
        pairs(node.path("edges")),
        pairs(node.path("mirrored")),
        Json.list(node.path("sigmas"), Json::number));
  }

  private static void pairs(JsonGenerator json, String field, List<Skeleton.Pair> pairs)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Skeleton.Pair pair : pairs) {
      json.writeArray(new int[] {pair.a(), pair.b()}, 0, 2);
    }
    json.writeEndArray();
  }

  private static List<Skeleton.Pair> pairs(JsonNode array) {
    return Json.list(
        array, pair -> new Skeleton.Pair(pair.path(0).intValue(), pair.path(1).intValue()));
  }

  private static void attributes(JsonGenerator json, List<Attribute> attributes)
      throws IOException {
    json.writeStartArray();
    for (Attribute attribute : attributes) {
      json.writeStartObject();
      json.writeStringField("type", type(attribute));
      json.writeStringField("name", attribute.name());
      json.writeBooleanField("required", attribute.required());
      if (attribute instanceof Attribute.Choice choice) {
        Json.strings(json, "options", choice.options());
      }
      if (!attribute.key().isEmpty()) {
        json.writeStringField("key", attribute.key());
      }
      if (attribute.first() != null) {
        json.writeFieldName("initial");
        Details.write(json, attribute.first());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String type(Attribute attribute) {
    return switch (attribute) {
      case Attribute.Choice _ -> "choice";
      case Attribute.Numeric _ -> "number";
      case Attribute.Text _ -> "text";
      case Attribute.YesNo _ -> "yesno";
    };
  }

  private static Attribute attribute(JsonNode node) {
    String name = Objects.requireNonNull(node.path("name").textValue());
    boolean required = node.path("required").booleanValue();
    String key = node.path("key").asText("");
    JsonNode initial = node.path("initial");
    String type = node.path("type").asText();
    return switch (type) {
      case "choice" ->
          new Attribute.Choice(
              name,
              required,
              Json.strings(node.path("options")),
              Json.text(initial, "choice"),
              key);
      case "number" ->
          new Attribute.Numeric(
              name,
              required,
              initial.has("number") ? Double.valueOf(Json.number(initial.path("number"))) : null,
              key);
      case "text" -> new Attribute.Text(name, required, Json.text(initial, "text"), key);
      case "yesno" ->
          new Attribute.YesNo(
              name,
              required,
              initial.has("yesno") ? Boolean.valueOf(initial.path("yesno").booleanValue()) : null,
              key);
      default -> throw new IllegalArgumentException("no attribute is a " + type);
    };
  }
}
