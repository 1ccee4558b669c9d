package org.spotter.format.coco;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.Skeleton.Pair;

/// Puts a category's `keypoints`, `skeleton` (1-based) and, where a tool wrote them, `sigmas` and
/// `flip_pairs` (1-based) together. What does not fit the joints is kept as it is, unused.
final class SkeletonReader {
  private List<String> joints = List.of();
  private boolean sawJoints;
  private final Map<String, String> fields = new LinkedHashMap<>();

  void joints(List<String> names) {
    joints = names;
    sawJoints = true;
  }

  /// @param json the field's value as it is in the file
  void keep(String field, String json) {
    fields.put(field, json);
  }

  @Nullable Skeleton take(Rest rest) {
    if (joints.isEmpty()) {
      if (sawJoints) {
        rest.keep("keypoints", "[]");
      }
      fields.forEach(rest::keep);
      return null;
    }
    List<Pair> edges = pairs("skeleton", rest, List.of());
    List<Pair> mirrored = pairs("flip_pairs", rest, Skeleton.mirroredByName(joints));
    return new Skeleton(joints, edges, mirrored, sigmas(rest));
  }

  private List<Pair> pairs(String field, Rest rest, List<Pair> otherwise) {
    @Nullable String json = fields.get(field);
    if (json == null) {
      return otherwise;
    }
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode pair : Trees.of(json)) {
      if (!isJoint(pair.path(0)) || !isJoint(pair.path(1)) || pair.size() != 2) {
        rest.keep(field, json);
        return otherwise;
      }
      pairs.add(new Pair(pair.path(0).intValue() - 1, pair.path(1).intValue() - 1));
    }
    return pairs;
  }

  private boolean isJoint(JsonNode number) {
    return number.isInt() && number.intValue() >= 1 && number.intValue() <= joints.size();
  }

  private List<Double> sigmas(Rest rest) {
    @Nullable String json = fields.get("sigmas");
    if (json == null) {
      return Skeleton.sigmasByName(joints);
    }
    List<Double> sigmas = new ArrayList<>();
    Trees.of(json).forEach(n -> sigmas.add(n.isNumber() ? n.doubleValue() : Double.NaN));
    if (sigmas.size() != joints.size() || sigmas.contains(Double.NaN)) {
      rest.keep("sigmas", json);
      return Skeleton.sigmasByName(joints);
    }
    return sigmas;
  }
}
