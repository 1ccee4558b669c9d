package org.spotter.inference;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spotter.task.Problem;

/// The fields of a card, or of one part of it, each taken once and checked as it is taken. What
/// nobody took is unknown, most likely misspelt, and refused at the end.
final class CardFields {
  private final Path card;
  private final String prefix;
  private final JsonNode node;
  private final Set<String> taken = new HashSet<>();

  CardFields(Path card, String prefix, JsonNode node) {
    this.card = card;
    this.prefix = prefix;
    this.node = node;
    if (!node.isObject()) {
      throw new Problem(
          "The model card " + card + " needs names and values" + under() + "; see docs/models.md.");
    }
  }

  private String under() {
    return prefix.isEmpty() ? "" : " under '" + prefix.substring(0, prefix.length() - 1) + "'";
  }

  boolean has(String key) {
    return node.hasNonNull(key);
  }

  CardFields part(String key) {
    return new CardFields(card, prefix + key + ".", take(key));
  }

  String text(String key) {
    JsonNode value = take(key);
    if (!value.isValueNode() || value.asText().isBlank()) {
      throw wrong(key, "needs a text");
    }
    return value.asText().strip();
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  double number(String key, double least, double most, double otherwise) {
    return has(key) ? inside(key, take(key), least, most) : otherwise;
  }

  int whole(String key, int least, int most) {
    double value = inside(key, take(key), least, most);
    if (value != Math.rint(value)) {
      throw wrong(key, "needs a whole number");
    }
    return (int) value;
  }

  int whole(String key, int least, int most, int otherwise) {
    return has(key) ? whole(key, least, most) : otherwise;
  }

  List<Double> numbers(String key, List<Double> otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    List<Double> values = new ArrayList<>();
    for (JsonNode item : list(key)) {
      values.add(inside(key, item, -1e9, 1e9));
    }
    return values;
  }

  /// Scores by name, in their order.
  Map<String, Double> scores(String key) {
    JsonNode value = take(key);
    if (!value.isObject()) {
      throw wrong(key, "needs names and scores");
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    value.properties().forEach(e -> scores.put(e.getKey(), inside(key, e.getValue(), 0, 1)));
    return scores;
  }

  /// Texts that are not blank and differ from each other.
  List<String> texts(String key) {
    List<String> values = new ArrayList<>();
    for (JsonNode item : list(key)) {
      String text = item.isValueNode() ? item.asText().strip() : "";
      if (text.isEmpty() || values.contains(text)) {
        throw wrong(key, "needs names that differ, not '" + item.asText() + "'");
      }
      values.add(text);
    }
    return values;
  }

  /// One of an enum's names, in a card written small and with dashes.
  <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    String text = text(key);
    for (E constant : type.getEnumConstants()) {
      if (written(constant).equals(text.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw wrong(
        key,
        "is '"
            + text
            + "' but must be one of "
            + Arrays.stream(type.getEnumConstants())
                .map(CardFields::written)
                .collect(Collectors.joining(", ")));
  }

  <E extends Enum<E>> E oneOf(String key, E otherwise) {
    return has(key) ? oneOf(key, otherwise.getDeclaringClass()) : otherwise;
  }

  static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @throws Problem when there is a key that nobody asked for
  void refuseTheRest() {
    for (var key : (Iterable<String>) node::fieldNames) {
      if (!taken.contains(key)) {
        throw new Problem(
            "The model card "
                + card
                + " has an unknown key '"
                + prefix
                + key
                + "'; correct or remove it (see docs/models.md).");
      }
    }
  }

  Problem wrong(String key, String what) {
    return new Problem("The model card " + card + ": '" + prefix + key + "' " + what + ".");
  }

  private JsonNode list(String key) {
    JsonNode value = take(key);
    if (!value.isArray()) {
      throw wrong(key, "needs a list");
    }
    return value;
  }

  private double inside(String key, JsonNode value, double least, double most) {
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= least && number <= most)) {
      throw wrong(key, "needs a number from " + least + " to " + most);
    }
    return number;
  }

  private JsonNode take(String key) {
    taken.add(key);
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw wrong(key, "is missing");
    }
    return value;
  }
}
