package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.spotter.Shared;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.IouType;
import org.spotter.task.Progress;

/// The numbers on real annotations are pycocotools', to the last bit, for boxes, masks and joints.
class PycocotoolsParityTest {
  @TestFactory
  List<DynamicTest> theReferenceFiles() throws IOException {
    JsonNode expected =
        new ObjectMapper()
            .readTree(Shared.file("data/eval_reference/expected_pycocotools.json").toFile());
    List<DynamicTest> tests = new ArrayList<>();
    for (var c : expected.get("cases").properties()) {
      tests.add(DynamicTest.dynamicTest(c.getKey(), () -> check(c.getValue())));
    }
    return tests;
  }

  private static void check(JsonNode c) {
    EvaluationReport report =
        EvaluateFiles.run(
            Shared.file("data/" + c.get("gt").asText()),
            Shared.file("data/" + c.get("dt").asText()),
            IouType.named(c.get("iouType").asText()),
            Progress.NONE);
    double[] expected = new double[c.get("stats").size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = c.get("stats").get(i).asDouble();
    }
    assertArrayEquals(
        expected,
        report.evaluation().scores().stream().mapToDouble(Evaluation.Score::value).toArray());
  }
}
