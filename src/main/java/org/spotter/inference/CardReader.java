package org.spotter.inference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spotter.task.Problem;

/// Reads a model card strictly: what is missing, misspelt or does not fit is refused by name.
final class CardReader {
  private static final long MOST_BYTES = 1 << 20;
  private static final int LARGEST_SIDE = 8192;
  private static final double HALF = 0.5;
  private static final int MOST_KEPT = 100_000;
  private static final int GREY = 114;

  private final ObjectMapper yaml =
      new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));

  /// @throws Problem when the card cannot be read or is wrong
  ModelCard read(Path card) {
    CardFields fields = new CardFields(card, "", parse(card));
    ModelCard result = card(card, fields);
    fields.refuseTheRest();
    return result;
  }

  private JsonNode parse(Path card) {
    try {
      if (Files.size(card) > MOST_BYTES) {
        throw new Problem("The model card " + card + " is over 1 MB, which no card is.");
      }
      return yaml.readTree(Files.readAllBytes(card));
    } catch (JsonProcessingException e) {
      throw new Problem("The model card " + card + " is not YAML" + place(e) + ".", e);
    } catch (IOException e) {
      throw new Problem("The model card " + card + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static String place(JsonProcessingException e) {
    var where = e.getLocation();
    return where == null ? "" : " (line " + where.getLineNr() + ")";
  }

  private static ModelCard card(Path card, CardFields fields) {
    Path file = ModelFile.inside(card, fields.text("file"));
    Task task = fields.oneOf("task", Task.class);
    List<String> categories = fields.texts("categories");
    if (task.predicts() && categories.isEmpty()) {
      throw fields.wrong("categories", "needs at least one class");
    }
    return new ModelCard(
        fields.text("name", baseName(file)),
        task,
        file,
        hash(fields),
        fields.text("licence"),
        fields.text("source"),
        fields.text("attribution", ""),
        fields.text("quality", ""),
        input(fields.part("input")),
        fields.has("output") ? output(fields.part("output")) : noOutput(),
        categories,
        fields.has("joints") ? fields.texts("joints") : List.of(),
        fields.has("crop") ? crop(fields.part("crop")) : null,
        fields.has("decoder") ? decoder(card, fields.part("decoder")) : null,
        fields.has("thresholds") ? thresholds(fields, categories) : Map.of(),
        card);
  }

  private static Map<String, Double> thresholds(CardFields fields, List<String> categories) {
    Map<String, Double> lowest = fields.scores("thresholds");
    for (String name : lowest.keySet()) {
      if (!categories.contains(name)) {
        throw fields.wrong("thresholds", "names '" + name + "', which is none of its classes");
      }
    }
    return lowest;
  }

  /// The file's name without its ending.
  static String baseName(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.onnx$", "");
  }

  private static String hash(CardFields fields) {
    String hash = fields.text("sha256").toLowerCase(Locale.ROOT);
    if (!hash.matches("[0-9a-f]{64}")) {
      throw fields.wrong("sha256", "needs 64 hexadecimal digits; if it has them, put it in quotes");
    }
    return hash;
  }

  private static InputSpec input(CardFields fields) {
    InputSpec input =
        new InputSpec(
            fields.text("name"),
            fields.oneOf("type", InputSpec.Type.class),
            fields.oneOf("layout", InputSpec.Layout.class),
            fields.whole("width", 1, LARGEST_SIDE),
            fields.whole("height", 1, LARGEST_SIDE),
            fields.oneOf("channels", InputSpec.Channels.class),
            three(fields, "mean", 0),
            three(fields, "std", 1),
            fields.oneOf("resize", InputSpec.Resize.class),
            fields.whole("pad", 0, 255, GREY),
            fields.whole("multiple", 0, LARGEST_SIDE, 0),
            fields.oneOf("filter", InputSpec.Filter.BILINEAR));
    if (input.std().contains(0.0)) {
      throw fields.wrong("std", "must not contain 0");
    }
    fields.refuseTheRest();
    return input;
  }

  private static List<Double> three(CardFields fields, String key, double otherwise) {
    List<Double> values = fields.numbers(key, Collections.nCopies(3, otherwise));
    if (values.size() != 3) {
      throw fields.wrong(key, "has " + values.size() + " numbers and needs 3");
    }
    return values;
  }

  private static OutputSpec output(CardFields fields) {
    List<Integer> strides =
        fields.has("strides")
            ? fields.numbers("strides", List.of()).stream().map(Double::intValue).toList()
            : OutputSpec.USUAL_STRIDES;
    if (strides.isEmpty() || strides.stream().anyMatch(s -> s < 1 || s > LARGEST_SIDE)) {
      throw fields.wrong("strides", "needs whole numbers of 1 or more");
    }
    OutputSpec output =
        new OutputSpec(
            fields.has("adapter") ? fields.text("adapter") : null,
            fields.number("nms", 0, 1, OutputSpec.USUAL_NMS),
            strides,
            fields.oneOf("activation", OutputSpec.Activation.AUTO),
            fields.number("threshold", 0, 1, HALF),
            fields.whole("most", 1, MOST_KEPT, OutputSpec.USUAL_MOST),
            fields.has("tables") ? tables(fields.part("tables")) : null);
    fields.refuseTheRest();
    return output;
  }

  private static OutputSpec.Tables tables(CardFields fields) {
    OutputSpec.Tables tables =
        new OutputSpec.Tables(
            fields.text("boxes"),
            fields.oneOf("layout", OutputSpec.Tables.Layout.class),
            fields.oneOf("scale", OutputSpec.Tables.Scale.class),
            fields.text("scores"),
            fields.has("classes") ? fields.text("classes") : null,
            fields.whole("first-class", 0, MOST_KEPT, 0));
    fields.refuseTheRest();
    return tables;
  }

  private static ModelCard.Companion decoder(Path card, CardFields fields) {
    var decoder =
        new ModelCard.Companion(ModelFile.inside(card, fields.text("file")), hash(fields));
    fields.refuseTheRest();
    return decoder;
  }

  private static CropSpec crop(CardFields fields) {
    CropSpec crop =
        new CropSpec(
            fields.oneOf("shape", CropSpec.Shape.class), fields.number("scale", 0.1, 10, 1));
    fields.refuseTheRest();
    return crop;
  }

  private static OutputSpec noOutput() {
    return new OutputSpec(null, OutputSpec.USUAL_NMS, OutputSpec.USUAL_STRIDES);
  }
}
