package org.spotter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.spotter.task.Problem;

/// Reads classes of whole images from COCO files, which are small as they have no shapes.
final class ClassFiles {
  private ClassFiles() {}

  /// Takes a category.
  @FunctionalInterface
  interface Categories {
    void take(long id, String name);
  }

  /// Takes what an image is.
  @FunctionalInterface
  interface Truths {
    void take(long image, long category);
  }

  /// Takes how sure a model is.
  @FunctionalInterface
  interface Scores {
    /// @return false when there is no such category
    boolean take(long image, long category, double score);
  }

  static void truth(Path file, Categories categories, Truths truths) {
    JsonNode root = tree(file);
    if (!root.path("categories").isArray() || !root.path("annotations").isArray()) {
      throw new Problem(file + " has no lists of categories and annotations.");
    }
    for (JsonNode c : root.get("categories")) {
      categories.take(whole(file, "category", c, "id"), c.path("name").asText(""));
    }
    int n = 0;
    for (JsonNode a : root.get("annotations")) {
      String what = "annotation number " + ++n;
      if (isEmpty(a.path("bbox"))
          && isEmpty(a.path("segmentation"))
          && isEmpty(a.path("keypoints"))) {
        truths.take(whole(file, what, a, "image_id"), whole(file, what, a, "category_id"));
      }
    }
  }

  static void results(Path file, Scores scores) {
    JsonNode root = tree(file);
    if (!root.isArray()) {
      throw new Problem(file + " is not a list of results.");
    }
    int n = 0;
    for (JsonNode r : root) {
      String what = "result number " + ++n;
      JsonNode score = r.path("score");
      if (!score.isNumber() || !(score.asDouble() >= 0 && score.asDouble() <= 1)) {
        throw new Problem(file + ", " + what + ": its score has to be a number from 0 to 1.");
      }
      long category = whole(file, what, r, "category_id");
      if (!scores.take(whole(file, what, r, "image_id"), category, score.asDouble())) {
        throw new Problem(file + ", " + what + ": there is no category " + category + ".");
      }
    }
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isMissingNode() || node.isNull() || (node.isArray() && node.isEmpty());
  }

  private static long whole(Path file, String what, JsonNode node, String field) {
    if (!node.path(field).isIntegralNumber()) {
      throw new Problem(file + ", " + what + ": it has no " + field + ".");
    }
    return node.get(field).asLong();
  }

  private static JsonNode tree(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new Problem(file + ", line " + e.getLocation().getLineNr() + ": this is not JSON.", e);
    } catch (IOException e) {
      throw new Problem(file + " cannot be read (" + Problem.reason(e) + "); check the path.", e);
    }
  }
}
