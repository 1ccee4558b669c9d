package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.PoseErrors.Kind;
import org.spotter.geometry.Keypoints;
import org.spotter.task.Progress;

class PoseErrorsTest {
  /// Hip, left knee, right knee, left foot.
  private static final Skeleton LEGS =
      new Skeleton(
          List.of("hip", "left_knee", "right_knee", "left_foot"),
          List.of(new Skeleton.Pair(0, 1), new Skeleton.Pair(0, 2), new Skeleton.Pair(1, 3)),
          List.of(new Skeleton.Pair(1, 2)),
          List.of(.1, .1, .1, .1));

  private final GroundTruth.Builder truth = GroundTruth.builder(IouType.KEYPOINTS);
  private final Detections.Builder found = Detections.builder();

  PoseErrorsTest() {
    truth.image(1);
    truth.category(1, .1, .1, .1, .1);
  }

  /// A person of area 10,000, so of size 100, in a box of 50 by 200.
  private void person(long id, double x, double... joints) {
    truth.add(id, 1, 1, x, 0, 50, 200, 10_000, false);
    Keypoints k = new Keypoints(joints);
    truth.joints(k, k.labelled());
  }

  private void said(double... joints) {
    found.add(found.count() + 1L, 1, 1, 0, 0, 50, 200, 10_000, .9);
    found.joints(new Keypoints(joints));
  }

  private PoseErrors errors() {
    Matching matching = Matching.of(truth.build(), found.build(), Progress.NONE);
    return PoseErrors.of(matching.at(.1).outcome(OperatingPoint.at(.1, .5)), Map.of(1L, LEGS));
  }

  @Test
  void distancesAreMeasuredByThePersonsSize() {
    person(1, 0, 20, 50, 2, 0, 100, 2, 40, 100, 2, 0, 150, 1);
    said(20, 50, 1, 6, 108, 1, 40, 100, 1, 0, 150, 1);
    PoseErrors errors = errors();
    PoseErrors.Joint knee = errors.joints().get(1);
    assertEquals(10, knee.pixels(), 1e-12);
    assertEquals(10 / 100.0, knee.byScale(), 1e-12);
    assertEquals(10 / 200.0, knee.byBox(), 1e-12);
    assertEquals(.1, errors.meanByScale(1), 1e-12);
    assertEquals(1, errors.correct(.05), 0);
    assertEquals(.75, errors.correct(.04), 0);
    assertEquals(0, errors.correct(.04, 1), 0);
  }

  /// With sigma 0.1 and area 10,000 the similarity is exp(-d² / 800).
  @Test
  void kindsAreThoseOfRonchiAndPerona() {
    person(1, 0, 20, 50, 2, 0, 100, 2, 100, 100, 2, 0, 150, 2);
    said(20, 58, 1, 0, 112, 1, 2, 100, 1, 0, 190, 1);
    List<PoseErrors.Joint> joints = errors().joints();
    assertEquals(Kind.GOOD, joints.get(0).kind()); // exp(-64/800) = 0.92
    assertEquals(Kind.JITTER, joints.get(1).kind()); // exp(-144/800) = 0.84
    assertEquals(Kind.INVERSION, joints.get(2).kind()); // beside the left knee
    assertEquals(Kind.MISS, joints.get(3).kind()); // exp(-1600/800) = 0.14
  }

  @Test
  void aJointOfAnotherPersonIsASwap() {
    person(1, 0, 20, 50, 2, 0, 100, 2, 40, 100, 2, 0, 150, 2);
    person(2, 300, 320, 50, 2, 300, 100, 2, 340, 100, 2, 300, 150, 2);
    said(20, 50, 1, 0, 100, 1, 40, 100, 1, 300, 152, 1);
    PoseErrors errors = errors();
    assertEquals(4, errors.joints().size());
    assertEquals(Kind.SWAP, errors.joints().get(3).kind());
    assertEquals(1, errors.count(Kind.SWAP));
    assertEquals(1, errors.count(Kind.SWAP, 3));
    assertEquals(3, errors.count(Kind.GOOD));
  }

  @Test
  void anglesAreInDegrees() {
    person(1, 0, 0, 50, 2, 0, 100, 2, 50, 100, 0, 50, 100, 2);
    said(0, 50, 1, 0, 100, 1, 50, 100, 1, 0, 150, 1);
    List<AngleError> angles = errors().angles();
    assertEquals(1, angles.size());
    AngleError knee = angles.getFirst();
    assertEquals(1, knee.joint());
    assertEquals(new Skeleton.Pair(0, 3), knee.ends());
    assertEquals(90, knee.truth(), 1e-9);
    assertEquals(180, knee.said(), 1e-9);
    assertEquals(90, errors().meanDegrees(new Skeleton.Pair(0, 3), 1), 1e-9);
  }

  @Test
  void aBoneWithoutLengthHasNoAngle() {
    person(1, 0, 0, 100, 2, 0, 100, 2, 50, 100, 0, 50, 100, 2);
    said(0, 100, 1, 0, 100, 1, 50, 100, 1, 50, 100, 1);
    assertTrue(errors().angles().isEmpty());
  }

  @Test
  void jointsThatAreNotLabelledDoNotCount() {
    person(1, 0, 20, 50, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    said(20, 50, 1, 500, 500, 1, 500, 500, 1, 500, 500, 1);
    assertEquals(1, errors().joints().size());
    assertTrue(Double.isNaN(errors().meanByScale(2)));
  }

  @Test
  void nobodyFoundIsNothingToMeasure() {
    person(1, 0, 20, 50, 2, 0, 100, 2, 40, 100, 2, 0, 150, 2);
    assertTrue(Double.isNaN(errors().correct(.1)));
    assertEquals(0, errors().jointCount());
  }
}
