package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.IouType;
import org.spotter.task.Progress;

/// A small problem with all that is awkward, and what pycocotools 2.0.11 said about it: crowds,
/// equal scores, more than 100 predictions on an image, areas that are not the box's, images
/// without objects, a category without objects and one without predictions.
class GoldenEvaluationTest {
  private final JsonNode expected = json("expected.json");
  private final Evaluation evaluation =
      EvaluateFiles.run(file("gt.json"), file("dt.json"), IouType.BBOX, Progress.NONE).evaluation();

  @Test
  void theTwelveNumbersArePycocotools() {
    assertArrayEquals(numbers(expected.get("all")), numbers(evaluation.scores()));
  }

  @Test
  void soAreThoseOfEachCategory() {
    assertEquals(6, evaluation.categories().size());
    for (Evaluation.OfCategory category : evaluation.categories()) {
      String id = Long.toString(category.categoryId());
      assertArrayEquals(
          numbers(expected.get("perCategory").get(id)), numbers(category.scores()), id);
    }
  }

  private static double[] numbers(List<Evaluation.Score> scores) {
    return scores.stream().mapToDouble(Evaluation.Score::value).toArray();
  }

  private static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).asDouble();
    }
    return numbers;
  }

  private static JsonNode json(String name) {
    try {
      return new ObjectMapper().readTree(file(name).toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(GoldenEvaluationTest.class.getResource("/golden/boxes/" + name))
              .toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
