package org.spotter.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.List;
import java.util.Map;

/// Writes a card so that reading it gives the same card.
final class CardWriter {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES));

  private CardWriter() {}

  static String text(ModelCard card) {
    ObjectNode root = YAML.createObjectNode();
    root.put("name", card.name());
    root.put("task", CardFields.written(card.task()));
    root.put("file", String.valueOf(card.file().getFileName()));
    root.put("sha256", card.sha256());
    root.put("licence", card.licence());
    root.put("source", card.source());
    optional(root, "attribution", card.attribution());
    optional(root, "quality", card.quality());
    input(root.putObject("input"), card.input());
    output(root.putObject("output"), card.output());
    names(root.putArray("categories"), card.categories());
    if (!card.joints().isEmpty()) {
      names(root.putArray("joints"), card.joints());
    }
    if (card.crop() != null) {
      root.putObject("crop")
          .put("shape", CardFields.written(card.crop().shape()))
          .put("scale", card.crop().scale());
    }
    if (card.decoder() != null) {
      root.putObject("decoder")
          .put("file", String.valueOf(card.decoder().file().getFileName()))
          .put("sha256", card.decoder().sha256());
    }
    if (!card.thresholds().isEmpty()) {
      thresholds(root, card.thresholds());
    }
    return written(root);
  }

  /// The part of a card that says at which scores people work, alone.
  static String thresholds(Map<String, Double> thresholds) {
    ObjectNode root = YAML.createObjectNode();
    thresholds(root, thresholds);
    return written(root);
  }

  private static void thresholds(ObjectNode root, Map<String, Double> thresholds) {
    ObjectNode node = root.putObject("thresholds");
    thresholds.forEach(node::put);
  }

  /// A name as a line of a card.
  static String name(String name) {
    return written(YAML.createObjectNode().put("name", name));
  }

  private static String written(ObjectNode root) {
    try {
      return YAML.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a card is a tree of texts and numbers", e);
    }
  }

  private static void optional(ObjectNode node, String key, String text) {
    if (!text.isEmpty()) {
      node.put(key, text);
    }
  }

  private static void input(ObjectNode node, InputSpec input) {
    node.put("name", input.name());
    node.put("type", CardFields.written(input.type()));
    node.put("layout", input.layout().name());
    node.put("width", input.width());
    node.put("height", input.height());
    node.put("channels", input.channels().name());
    numbers(node.putArray("mean"), input.mean());
    numbers(node.putArray("std"), input.std());
    node.put("resize", CardFields.written(input.resize()));
    node.put("pad", input.pad());
    node.put("multiple", input.multiple());
    node.put("filter", CardFields.written(input.filter()));
  }

  private static void output(ObjectNode node, OutputSpec output) {
    if (output.adapter() != null) {
      node.put("adapter", output.adapter());
    }
    node.put("nms", output.nms());
    ArrayNode strides = node.putArray("strides");
    output.strides().forEach(strides::add);
    node.put("activation", CardFields.written(output.activation()));
    node.put("threshold", output.threshold());
    node.put("most", output.most());
    OutputSpec.Tables tables = output.tables();
    if (tables != null) {
      tables(node.putObject("tables"), tables);
    }
  }

  private static void tables(ObjectNode node, OutputSpec.Tables tables) {
    node.put("boxes", tables.boxes());
    node.put("layout", CardFields.written(tables.layout()));
    node.put("scale", CardFields.written(tables.scale()));
    node.put("scores", tables.scores());
    if (tables.classes() != null) {
      node.put("classes", tables.classes());
    }
    node.put("first-class", tables.firstClass());
  }

  private static void names(ArrayNode array, List<String> names) {
    names.forEach(array::add);
  }

  private static void numbers(ArrayNode array, List<Double> numbers) {
    numbers.forEach(array::add);
  }
}
