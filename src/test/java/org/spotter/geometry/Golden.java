package org.spotter.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What pycocotools 2.0.11 answered for masks, polygons and boxes of many sizes.
final class Golden {
  private Golden() {}

  static JsonNode masks() {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/masks.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Mask mask(JsonNode rle) {
    JsonNode size = rle.get("size");
    return RleString.decode(rle.get("counts").asText(), size.get(1).asInt(), size.get(0).asInt());
  }

  static List<Mask> masks(JsonNode rles) {
    List<Mask> masks = new ArrayList<>();
    rles.forEach(rle -> masks.add(mask(rle)));
    return masks;
  }

  static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).asDouble();
    }
    return numbers;
  }

  static boolean[] flags(JsonNode list) {
    boolean[] flags = new boolean[list.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = list.get(i).asInt() != 0;
    }
    return flags;
  }
}
