package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.PoseErrors.Kind;
import org.spotter.geometry.Keypoints;
import org.spotter.task.Progress;

/// Persons of area 10,000 with two knees; with sigma 0.1 the similarity is exp(-d² / 800).
class PoseCostsTest {
  private static final Skeleton KNEES =
      new Skeleton(
          List.of("left_knee", "right_knee"),
          List.of(new Skeleton.Pair(0, 1)),
          List.of(new Skeleton.Pair(0, 1)),
          List.of(.1, .1));

  private final GroundTruth.Builder truth = GroundTruth.builder(IouType.KEYPOINTS);
  private final Detections.Builder found = Detections.builder();

  PoseCostsTest() {
    truth.category(1, .1, .1);
  }

  private void person(long image, double... joints) {
    truth.image(image);
    truth.add(image, image, 1, 0, 0, 100, 100, 10_000, false);
    Keypoints k = new Keypoints(joints);
    truth.joints(k, k.labelled());
  }

  private void said(long image, double... joints) {
    found.add(found.count() + 1L, image, 1, 0, 0, 100, 100, 10_000, .9);
    found.joints(new Keypoints(joints));
  }

  private PoseCosts costs() {
    Matching matching = Matching.of(truth.build(), found.build(), Progress.NONE);
    return PoseCosts.of(matching, Map.of(1L, KNEES), Progress.NONE);
  }

  /// The first is perfect; of the second one knee is at the place of the other, so its OKS is (1 +
  /// exp(-10000 / 800)) / 2 = 0.5000019: it counts at the lowest threshold alone.
  @Test
  void anInversionCostsWhatItsCorrectionGains() {
    person(1, 0, 50, 2, 100, 50, 2);
    said(1, 0, 50, 2, 100, 50, 2);
    person(2, 0, 50, 2, 100, 50, 2);
    said(2, 0, 50, 2, 0, 50, 2);
    PoseCosts costs = costs();
    assertEquals(1, costs.count(Kind.INVERSION));
    assertEquals(3, costs.count(Kind.GOOD));
    assertEquals(1, costs.without(Kind.INVERSION), 1e-12);
    assertEquals(1 - costs.ap(), costs.cost(Kind.INVERSION), 1e-12);
    assertEquals(0, costs.cost(Kind.JITTER), 1e-12);
    assertEquals(0, costs.cost(Kind.MISS), 1e-12);
    // Precision 1 at all recalls at 0.5, at recalls up to 1/2 (51 of 101) at the nine others.
    assertEquals((1 + 9 * 51 / 101.0) / 10, costs.ap(), 1e-12);
  }

  /// With both knees astray its OKS is 0.25: near to the person, but not found at any threshold.
  @Test
  void errorsThatHideAPersonAreCounted() {
    person(1, 0, 50, 2, 100, 50, 2);
    double off = Math.sqrt(-800 * Math.log(.25));
    said(1, 0, 50 + off, 2, 100, 50 + off, 2);
    PoseCosts costs = costs();
    assertEquals(0, costs.ap(), 1e-12);
    assertEquals(2, costs.count(Kind.MISS));
    assertEquals(1, costs.cost(Kind.MISS), 1e-12);
  }

  @Test
  void withoutPersonsThereIsNothingToMeasure() {
    person(1, 0, 50, 0, 100, 50, 0);
    assertEquals(Double.NaN, costs().cost(Kind.MISS), 0);
  }
}
