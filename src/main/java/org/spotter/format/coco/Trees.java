package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Small pieces of JSON that were already read once, as trees.
final class Trees {
  private static final ObjectMapper MAPPER = new ObjectMapper(Cursor.FACTORY);

  private Trees() {}

  static JsonNode of(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + json, e);
    }
  }
}
