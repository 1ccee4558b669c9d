package org.spotter.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Small JSON values in columns. Numbers come back with the same 64 bits; those that JSON lacks
/// (`NaN`, infinities) are written as text.
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  /// Writes one value.
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private Json() {}

  static String write(Writing value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      value.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static JsonNode read(String text) {
    try {
      return Trees.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void numbers(JsonGenerator json, double... numbers) throws IOException {
    json.writeStartArray();
    for (double number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
    json.writeFieldName(field);
    array(json, values);
  }

  static void array(JsonGenerator json, List<String> values) throws IOException {
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static double number(JsonNode node) {
    return node.isTextual() ? Double.parseDouble(node.textValue()) : node.doubleValue();
  }

  static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(array.get(i));
    }
    return numbers;
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
    List<T> all = new ArrayList<>(array.size());
    array.forEach(node -> all.add(reader.apply(node)));
    return all;
  }

  static List<String> strings(JsonNode array) {
    return list(array, JsonNode::textValue);
  }

  /// A text field, or null when there is none.
  static @Nullable String text(JsonNode object, String field) {
    JsonNode node = object.get(field);
    return node == null ? null : node.textValue();
  }

  /// Made when a tree is first read: the mapper takes its time to load.
  private static final class Trees {
    static final ObjectMapper MAPPER = new ObjectMapper();
  }
}
