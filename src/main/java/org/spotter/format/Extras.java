package org.spotter.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.spotter.dataset.Extra;

/// What can be done with kept fields.
public final class Extras {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Extras() {}

  /// The fields of both; of those that both have, the first's.
  public static Extra merge(Extra first, Extra second) {
    if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
      return first.isEmpty() ? second : first;
    }
    ObjectNode all = object(first);
    for (Map.Entry<String, JsonNode> field : object(second).properties()) {
      all.putIfAbsent(field.getKey(), field.getValue());
    }
    return new Extra(all.toString());
  }

  private static ObjectNode object(Extra extra) {
    try {
      return (ObjectNode) MAPPER.readTree(extra.json());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON object: " + extra.json(), e);
    }
  }
}
