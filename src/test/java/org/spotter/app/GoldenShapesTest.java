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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.IouType;
import org.spotter.task.Progress;

/// Small problems of masks and joints with all that is awkward, and what pycocotools 2.0.11 said
/// about them: crowds as compressed and plain run lengths, polygons of several parts and beyond the
/// border, an empty mask, results with boxes and polygons or boxes alone; persons without a
/// labelled joint, more than 20 predictions on an image, equal scores, 1 to 300 joints with sigmas
/// of their own.
class GoldenShapesTest {
  @ParameterizedTest
  @CsvSource({
    "masks, dt, segm",
    "masks, dt_boxes_too, segm",
    "joints17, dt, keypoints",
    "joints5, dt, keypoints",
    "joint1, dt, keypoints",
    "joints300, dt, keypoints",
  })
  void theNumbersArePycocotools(String problem, String results, String type) throws IOException {
    JsonNode expected =
        new ObjectMapper().readTree(file(problem, "expected.json").toFile()).get(results);
    Evaluation evaluation =
        EvaluateFiles.run(
                file(problem, "gt.json"),
                file(problem, results + ".json"),
                IouType.named(type),
                Progress.NONE)
            .evaluation();
    assertArrayEquals(numbers(expected.get("all")), numbers(evaluation.scores()), 1e-12);
    assertEquals(expected.get("perCategory").size(), evaluation.categories().size());
    for (Evaluation.OfCategory category : evaluation.categories()) {
      String id = Long.toString(category.categoryId());
      assertArrayEquals(
          numbers(expected.get("perCategory").get(id)), numbers(category.scores()), 1e-12, id);
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

  private static Path file(String problem, String name) {
    String resource = "/golden/" + problem + "/" + name;
    try {
      return Path.of(Objects.requireNonNull(GoldenShapesTest.class.getResource(resource)).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
