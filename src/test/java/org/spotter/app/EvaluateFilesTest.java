package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.evaluation.IouType;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

class EvaluateFilesTest {
  private static final String TRUTH =
      """
      {"images":[{"id":1}],"categories":[{"id":2,"name":"cat"}],"annotations":[
        {"id":0,"image_id":1,"category_id":2,"bbox":[0,0,50,50],"area":2500,"iscrowd":0}]}
      """;
  private static final String RESULTS =
      "[{\"image_id\":1,\"category_id\":2,\"bbox\":[0,0,50,50],\"score\":0.9}]";

  @TempDir Path folder;

  @Test
  void filesAreEvaluatedWithNames() throws IOException {
    EvaluationReport report = evaluate(TRUTH, RESULTS);
    assertEquals(1, report.evaluation().score("AR1"));
    assertEquals("cat", report.categoryName(2));
    assertEquals("dt.json", report.title());
  }

  @Test
  void noResultsAreZeroAndNotAProblem() throws IOException {
    assertEquals(0, evaluate(TRUTH, "[]").evaluation().score("AP"));
  }

  @ParameterizedTest
  @CsvSource({
    "image_id, dt.json, image 9",
    "category_id, dt.json, category 9",
  })
  void resultsThatDoNotBelongAreTold(String field, String file, String what) throws IOException {
    String results = RESULTS.replaceAll("\"" + field + "\":.", "\"" + field + "\":9");
    Problem problem = assertThrows(Problem.class, () -> evaluate(TRUTH, results));
    assertTrue(problem.sentence().contains(file), problem::sentence);
    assertTrue(problem.sentence().contains(what), problem::sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "\"image_id\":1, \"image_id\":9, image 9",
    "\"category_id\":2, \"category_id\":9, category 9",
    "{\"id\":1}, '{\"id\":1},{\"id\":1}', twice",
  })
  void truthThatDoesNotHoldTogetherIsTold(String from, String to, String told) throws IOException {
    Problem problem = assertThrows(Problem.class, () -> evaluate(TRUTH.replace(from, to), RESULTS));
    assertTrue(problem.sentence().contains("gt.json"), problem::sentence);
    assertTrue(problem.sentence().contains(told), problem::sentence);
  }

  @Test
  void brokenFilesAreTold() {
    assertThrows(Problem.class, () -> evaluate("{", RESULTS));
    assertThrows(Problem.class, () -> evaluate(TRUTH, "[{"));
  }

  private EvaluationReport evaluate(String truth, String results) throws IOException {
    return EvaluateFiles.run(
        Files.writeString(folder.resolve("gt.json"), truth),
        Files.writeString(folder.resolve("dt.json"), results),
        IouType.BBOX,
        Progress.NONE);
  }
}
