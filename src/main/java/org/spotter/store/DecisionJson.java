package org.spotter.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.spotter.dataset.Decision;

/// Decisions and orders of categories as JSON, for the journal.
final class DecisionJson {
  private DecisionJson() {}

  static String write(Decision decision) {
    return Json.write(json -> {
      json.writeStartObject();
      json.writeNumberField("run", decision.runId());
      json.writeNumberField("image", decision.imageId());
      json.writeNumberField("prediction", decision.predictionId());
      json.writeStringField("state", ImageRow.name(decision.state()));
      json.writeEndObject();
    });
  }

  static Decision decision(String text) {
    JsonNode node = Json.read(text);
    return new Decision(
        node.path("run").longValue(),
        node.path("image").longValue(),
        node.path("prediction").longValue(),
        Decision.State.valueOf(node.path("state").asText().toUpperCase(Locale.ROOT)));
  }

  static String write(List<Long> ids) {
    long[] numbers = ids.stream().mapToLong(Long::longValue).toArray();
    return Json.write(json -> json.writeArray(numbers, 0, numbers.length));
  }

  static List<Long> order(String text) {
    return Json.list(Json.read(text), JsonNode::longValue);
  }
}
