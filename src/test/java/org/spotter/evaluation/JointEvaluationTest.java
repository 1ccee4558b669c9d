package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.geometry.Keypoints;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Rules of COCO's evaluation of joints, one at a time. Persons are 50 × 50, which is COCO's medium
/// size, and have one joint unless a test says otherwise.
class JointEvaluationTest {
  private static final double ALMOST_1 = 1 / (1 + Math.ulp(1.0));

  private final GroundTruth.Builder truth = GroundTruth.builder(IouType.KEYPOINTS);
  private final Detections.Builder found = Detections.builder();

  JointEvaluationTest() {
    truth.image(1);
    truth.category(1, .1);
  }

  @Test
  void thereAreTenNumbersAndNoneForSmallPersons() {
    person(1, 0, new Keypoints(5, 5, 2), 1);
    said(0, .9, new Keypoints(5, 5, 1));
    Evaluation evaluation = evaluate();
    assertEquals(
        List.of("AP", "AP50", "AP75", "APm", "APl", "AR", "AR50", "AR75", "ARm", "ARl"),
        evaluation.scores().stream().map(Evaluation.Score::name).toList());
    assertEquals(ALMOST_1, evaluation.score("APm"));
    assertEquals(-1, evaluation.score("APl"));
    assertEquals(1, evaluation.score("AR75"));
  }

  @Test
  void similarityFallsWithTheDistanceBySizeAndSigma() {
    person(1, 0, new Keypoints(5, 5, 2), 1);
    said(0, .9, new Keypoints(5 + 7, 5, 1));
    double oks = Math.exp(-49 / (.2 * .2) / (2500 + Math.ulp(1.0)) / 2);
    Match match = Matches.at(.5, truth.build(), found.build(), Progress.NONE).of(1, 0).getFirst();
    assertEquals(oks, ((Match.TruePositive) match).iou(), 1e-15);
  }

  @Test
  void aPersonWithIdZeroIsAPerson() {
    person(0, 0, new Keypoints(5, 5, 2), 1);
    said(0, .9, new Keypoints(5, 5, 1));
    assertEquals(ALMOST_1, evaluate().score("AP"));
  }

  @Test
  void aPersonWithoutLabelledJointsIsNeitherMissedNorWrong() {
    person(1, 0, new Keypoints(5, 5, 2), 1);
    person(2, 200, new Keypoints(0, 0, 0), 0);
    said(0, .5, new Keypoints(5, 5, 1));
    said(200, .9, new Keypoints(210, 10, 1));
    assertEquals(ALMOST_1, evaluate().score("AP"));
    Matches matches = Matches.at(.5, truth.build(), found.build(), Progress.NONE);
    assertEquals(new Matches.Counts(1, 0, 0), matches.counts(0));
  }

  @Test
  void unlabelledButCountedJointsMatterByNumKeypoints() {
    person(1, 0, new Keypoints(5, 5, 2), 0);
    evaluate().scores().forEach(s -> assertEquals(-1, s.value(), s.name()));
  }

  @Test
  void aPersonWithoutLabelledJointsTakesOnePredictionOnly() {
    person(1, 0, new Keypoints(5, 5, 2), 1);
    person(2, 200, new Keypoints(0, 0, 0), 0);
    said(0, .5, new Keypoints(5, 5, 1));
    said(200, .9, new Keypoints(210, 10, 1));
    said(200, .8, new Keypoints(211, 10, 1));
    assertEquals(.5, evaluate().score("AP"), 1e-12);
  }

  @Test
  void onlyTwentyPredictionsAnImageAreLookedAt() {
    person(1, 0, new Keypoints(5, 5, 2), 1);
    for (int i = 0; i < 20; i++) {
      said(400, .9, new Keypoints(450, 450, 1));
    }
    said(0, .5, new Keypoints(5, 5, 1));
    assertEquals(0, evaluate().score("AR"));
  }

  @Test
  void ofEqualScoresTheFirstChooses() {
    person(1, 0, new Keypoints(5, 5, 2), 1);
    said(0, .5, new Keypoints(5, 5, 1));
    said(0, .5, new Keypoints(6, 5, 1));
    assertEquals(ALMOST_1, evaluate().score("AP"));
  }

  @Test
  void withoutTruthThereIsNoNumber() {
    evaluate().scores().forEach(s -> assertEquals(-1, s.value(), s.name()));
  }

  @Test
  void withoutPredictionsItIsZero() {
    person(1, 0, new Keypoints(5, 5, 2), 1);
    assertEquals(0, evaluate().score("AP"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 17, 129, 300})
  void similarityIsTheMeanOverLabelledJoints(int joints) {
    Random random = new Random(joints);
    double[] sigmas = random.doubles(joints, .02, .2).toArray();
    double[] there = new double[3 * joints];
    double[] said = new double[3 * joints];
    double sum = 0;
    int labelled = 0;
    for (int j = 0; j < joints; j++) {
      int at = 3 * j;
      there[at] = random.nextDouble(50);
      there[at + 1] = random.nextDouble(50);
      there[at + 2] = j == 0 ? 2 : random.nextInt(3);
      said[at] = there[at] + random.nextGaussian();
      said[at + 1] = there[at + 1] + random.nextGaussian();
      if (there[at + 2] > 0) {
        double squared =
            Math.pow(said[at] - there[at], 2) + Math.pow(said[at + 1] - there[at + 1], 2);
        sum += Math.exp(-squared / (2 * 2500 * Math.pow(2 * sigmas[j], 2)));
        labelled++;
      }
    }
    GroundTruth.Builder own = GroundTruth.builder(IouType.KEYPOINTS);
    own.image(1);
    own.category(1, sigmas);
    own.add(1, 1, 1, 0, 0, 50, 50, 2500, false);
    own.joints(new Keypoints(there), labelled);
    said(0, .9, new Keypoints(said));
    Match match = Matches.at(.01, own.build(), found.build(), Progress.NONE).of(1, 0).getFirst();
    assertEquals(sum / labelled, ((Match.TruePositive) match).iou(), 1e-12);
  }

  @Test
  void jointsOfAnotherLengthThanTheSigmasAreTold() {
    person(1, 0, new Keypoints(5, 5, 2), 1);
    said(0, .9, new Keypoints(5, 5, 1));
    said(0, .9, new Keypoints(5, 5, 1, 6, 6, 1));
    Problem problem = assertThrows(Problem.class, this::evaluate);
    assertTrue(problem.sentence().contains("Prediction number 2 has 2 joints"), problem::sentence);
  }

  @Test
  void soAreThoseOfAPerson() {
    person(7, 0, new Keypoints(5, 5, 2, 6, 6, 2), 2);
    Problem problem = assertThrows(Problem.class, truth::build);
    assertTrue(problem.sentence().contains("Annotation 7 has 2 joints"), problem::sentence);
  }

  private void person(long id, double x, Keypoints joints, int labelled) {
    truth.add(id, 1, 1, x, 0, 50, 50, 2500, false);
    truth.joints(joints, labelled);
  }

  private void said(double x, double score, Keypoints joints) {
    found.add(found.count() + 1L, 1, 1, x, 0, 50, 50, 2500, score);
    found.joints(joints);
  }

  private Evaluation evaluate() {
    return CocoEvaluation.evaluate(truth.build(), found.build(), Progress.NONE);
  }
}
