package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;

/// Attributes in COCO files: on annotations an object of names and values, as CVAT and
/// X-AnyLabeling write it; on categories a list of definitions, which is Spotter's own addition.
/// Something that has another shape gives an empty list and is kept by the caller as it is.
final class AttributeJson {
  private static final double EXACT = 1L << 53;

  private AttributeJson() {}

  static List<Attribute> definitions(String json) {
    List<Attribute> all = new ArrayList<>();
    JsonNode list = Trees.of(json);
    for (JsonNode definition : list) {
      String name = definition.path("name").asText("");
      boolean required = definition.path("required").asBoolean();
      String key = definition.path("key").asText("");
      switch (definition.path("type").asText("")) {
        case "choice" ->
            all.add(
                new Attribute.Choice(
                    name, required, options(definition), text(definition.get("initial")), key));
        case "number" ->
            all.add(new Attribute.Numeric(name, required, number(definition.get("initial")), key));
        case "text" ->
            all.add(new Attribute.Text(name, required, text(definition.get("initial")), key));
        case "yesno" ->
            all.add(new Attribute.YesNo(name, required, yes(definition.get("initial")), key));
        default -> {
          return List.of();
        }
      }
    }
    return list.isArray() ? all : List.of();
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return (node != null && node.isTextual()) ? node.textValue() : null;
  }

  private static @Nullable Double number(@Nullable JsonNode node) {
    return (node != null && node.isNumber()) ? Double.valueOf(node.doubleValue()) : null;
  }

  private static @Nullable Boolean yes(@Nullable JsonNode node) {
    return (node != null && node.isBoolean()) ? Boolean.valueOf(node.booleanValue()) : null;
  }

  private static List<String> options(JsonNode definition) {
    List<String> options = new ArrayList<>();
    definition.path("options").forEach(o -> options.add(o.asText()));
    return options;
  }

  /// @param choices the attributes of the annotation's category
  static List<AttributeValue> values(String json, List<Attribute> choices) {
    JsonNode object = Trees.of(json);
    List<AttributeValue> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      String name = field.getKey();
      if (value.isBoolean()) {
        all.add(new AttributeValue.YesNo(name, value.booleanValue()));
      } else if (value.isNumber() && Math.abs(value.doubleValue()) < EXACT) {
        all.add(new AttributeValue.Numeric(name, value.doubleValue()));
      } else if (value.isTextual()) {
        all.add(text(name, value.textValue(), choices));
      } else {
        return List.of();
      }
    }
    return all;
  }

  private static AttributeValue text(String name, String text, List<Attribute> choices) {
    boolean choice =
        choices.stream().anyMatch(a -> a instanceof Attribute.Choice && a.name().equals(name));
    return choice ? new AttributeValue.Choice(name, text) : new AttributeValue.Text(name, text);
  }

  static void writeDefinitions(List<Attribute> attributes, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("attributes");
    for (Attribute attribute : attributes) {
      out.writeStartObject();
      out.writeStringField("name", attribute.name());
      out.writeStringField("type", type(attribute));
      out.writeBooleanField("required", attribute.required());
      if (attribute instanceof Attribute.Choice choice) {
        out.writeFieldName("options");
        out.writeArray(choice.options().toArray(String[]::new), 0, choice.options().size());
      }
      if (!attribute.key().isEmpty()) {
        out.writeStringField("key", attribute.key());
      }
      writeInitial(attribute, out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void writeInitial(Attribute attribute, JsonGenerator out) throws IOException {
    switch (attribute.first()) {
      case null -> {}
      case AttributeValue.Choice(_, String option) -> out.writeStringField("initial", option);
      case AttributeValue.Numeric(_, double number) -> out.writeNumberField("initial", number);
      case AttributeValue.Text(_, String text) -> out.writeStringField("initial", text);
      case AttributeValue.YesNo(_, boolean yes) -> out.writeBooleanField("initial", yes);
    }
  }

  private static String type(Attribute attribute) {
    return switch (attribute) {
      case Attribute.Choice _ -> "choice";
      case Attribute.Numeric _ -> "number";
      case Attribute.Text _ -> "text";
      case Attribute.YesNo _ -> "yesno";
    };
  }

  static void writeValues(List<AttributeValue> values, Numbers numbers, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart("attributes");
    for (AttributeValue value : values) {
      out.writeFieldName(value.name());
      switch (value) {
        case AttributeValue.Choice(_, String option) -> out.writeString(option);
        case AttributeValue.Numeric(_, double number) -> numbers.write(number, out);
        case AttributeValue.Text(_, String text) -> out.writeString(text);
        case AttributeValue.YesNo(_, boolean yes) -> out.writeBoolean(yes);
      }
    }
    out.writeEndObject();
  }
}
