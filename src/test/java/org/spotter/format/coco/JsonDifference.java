package org.spotter.format.coco;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Where two JSON documents differ: fields in any order, `100` the same as `100.0`, entries of
/// sections by their id.
public final class JsonDifference {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonDifference() {}

  /// Up to ten paths, with both values.
  public static List<String> between(Path a, Path b) throws IOException {
    List<String> found = new ArrayList<>();
    compare("", MAPPER.readTree(a.toFile()), MAPPER.readTree(b.toFile()), found);
    return found;
  }

  private static void compare(String path, JsonNode a, JsonNode b, List<String> found) {
    if (found.size() >= 10) {
      return;
    }
    if (a.isObject() && b.isObject()) {
      var names = new TreeSet<String>();
      a.fieldNames().forEachRemaining(names::add);
      b.fieldNames().forEachRemaining(names::add);
      names.forEach(n -> compare(path + "." + n, a.path(n), b.path(n), found));
    } else if (a.isArray() && b.isArray() && a.size() == b.size()) {
      List<JsonNode> left = ordered(a);
      List<JsonNode> right = ordered(b);
      for (int i = 0; i < left.size(); i++) {
        compare(path + "[" + i + "]", left.get(i), right.get(i), found);
      }
    } else if (!sameScalar(a, b)) {
      found.add(path + ": " + a + " became " + b);
    }
  }

  private static boolean sameScalar(JsonNode a, JsonNode b) {
    if (a.isNumber() && b.isNumber()) {
      return Double.compare(a.doubleValue() + 0.0, b.doubleValue() + 0.0) == 0;
    }
    return a.equals(b);
  }

  private static List<JsonNode> ordered(JsonNode list) {
    List<JsonNode> all = new ArrayList<>();
    list.forEach(all::add);
    if (all.stream().allMatch(n -> n.path("id").isIntegralNumber())) {
      all.sort(Comparator.comparingLong(n -> n.path("id").longValue()));
    }
    return all;
  }
}
