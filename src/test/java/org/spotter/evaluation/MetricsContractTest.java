package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spotter.task.Progress;

/// What every metric in [Metrics] promises, whatever it measures.
class MetricsContractTest {
  @ParameterizedTest
  @EnumSource
  void namesAreTheFieldsOfTheJsonAndComeOnce(IouType type) {
    Set<String> names = new HashSet<>();
    for (Metric metric : Metrics.of(type)) {
      assertTrue(metric.name().matches("A[PR][0-9a-z]*"), metric.name());
      assertTrue(names.add(metric.name()), metric.name());
    }
    assertFalse(names.isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void withoutObjectsThereIsNothingToMeasure(IouType type) {
    GroundTruth.Builder truth = GroundTruth.builder(type);
    truth.image(1, 200, 200);
    truth.category(1);
    Evaluation none =
        CocoEvaluation.evaluate(truth.build(), Detections.builder().build(), Progress.NONE);
    none.scores().forEach(s -> assertEquals(-1, s.value(), 0, s.name()));
  }

  @ParameterizedTest
  @EnumSource(names = "BBOX")
  void perfectPredictionsHaveTheHighestValueAndNoneTheLowest(IouType type) {
    List<Evaluation.Score> perfect = boxes(type, true);
    List<Evaluation.Score> missed = boxes(type, false);
    assertEquals(Metrics.of(type).size(), perfect.size());
    for (int i = 0; i < perfect.size(); i++) {
      assertEquals(1, perfect.get(i).value(), 1e-12, perfect.get(i).name());
      assertEquals(0, missed.get(i).value(), 0, missed.get(i).name());
    }
  }

  /// A small, a medium and a large object, each on an image of its own.
  private static List<Evaluation.Score> boxes(IouType type, boolean found) {
    GroundTruth.Builder truth = GroundTruth.builder(type);
    Detections.Builder detections = Detections.builder();
    truth.category(1);
    double[] sides = {20, 60, 150};
    for (int i = 0; i < sides.length; i++) {
      double side = sides[i];
      truth.image(i + 1);
      truth.add(i + 1, i + 1, 1, 5, 5, side, side, side * side, false);
      if (found) {
        detections.add(i + 1, i + 1, 1, 5, 5, side, side, side * side, .9);
      }
    }
    return CocoEvaluation.evaluate(truth.build(), detections.build(), Progress.NONE).scores();
  }
}
