package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      switch (definition.path("type").asText("")) {
        case "choice" -> all.add(new Attribute.Choice(name, required, options(definition)));
        case "number" -> all.add(new Attribute.Numeric(name, required));
        case "text" -> all.add(new Attribute.Text(name, required));
        case "yesno" -> all.add(new Attribute.YesNo(name, required));
        default -> {
          return List.of();
        }
      }
    }
    return list.isArray() ? all : List.of();
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
      if (attribute instanceof Attribute.Choice(_, _, List<String> options)) {
        out.writeFieldName("options");
        out.writeArray(options.toArray(String[]::new), 0, options.size());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
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
