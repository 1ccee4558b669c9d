package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.task.Progress;

class MatchesTest {
  private final GroundTruth.Builder truth = GroundTruth.builder();
  private final Detections.Builder found = Detections.builder();

  MatchesTest() {
    truth.image(5);
    truth.image(6);
    truth.category(1);
    truth.category(2);
    truth.add(10, 5, 1, 0, 0, 10, 10, 100, false);
    truth.add(11, 5, 1, 50, 0, 10, 10, 100, false);
    truth.add(12, 6, 2, 0, 0, 100, 100, 10_000, true);
    found.add(1, 5, 1, 0, 0, 10, 9, 90, .9);
    found.add(2, 5, 2, 0, 0, 10, 10, 100, .8);
    found.add(3, 5, 1, 51, 0, 10, 10, 100, .3);
    found.add(4, 6, 2, 20, 20, 10, 10, 100, .7);
  }

  @Test
  void everyPredictionAndEveryMissedObjectIsNamed() {
    List<Match> matches = matches().of(5, .5);
    assertEquals(3, matches.size());
    Match.TruePositive right = assertInstanceOf(Match.TruePositive.class, matches.get(0));
    assertEquals(10, right.object().annotationId());
    assertEquals(1, right.prediction().predictionId());
    assertEquals(.9, right.iou(), 1e-12);
    assertEquals(
        2, assertInstanceOf(Match.FalsePositive.class, matches.get(1)).prediction().predictionId());
    assertEquals(
        11, assertInstanceOf(Match.FalseNegative.class, matches.get(2)).object().annotationId());
  }

  @Test
  void aLowerScoreFindsMoreWithoutMatchingAgain() {
    Matches matches = matches();
    assertEquals(new Matches.Counts(1, 1, 1), matches.counts(.5));
    assertEquals(new Matches.Counts(2, 1, 0), matches.counts(.1));
    assertEquals(new Matches.Counts(0, 0, 2), matches.counts(1.1));
  }

  @Test
  void whatFallsOnACrowdCountsNeitherWay() {
    List<Match> matches = matches().of(6, 0);
    assertEquals(1, matches.size());
    assertInstanceOf(Match.Ignored.class, matches.getFirst());
  }

  @Test
  void anImageThatIsNotThereHasNone() {
    assertTrue(matches().of(99, 0).isEmpty());
  }

  @Test
  void comparingNamesWhatWasFixedAndBroken() {
    GroundTruth objects = truth.build();
    Detections.Builder other = Detections.builder();
    other.add(1, 5, 1, 50, 0, 10, 10, 100, .9);
    FoundObjects compared =
        FoundObjects.between(
            Matches.at(.5, objects, found.build(), Progress.NONE),
            Matches.at(.5, objects, other.build(), Progress.NONE),
            .5);
    assertEquals(List.of(11L), ids(compared.fixed()));
    assertEquals(List.of(10L), ids(compared.broken()));
  }

  private static List<Long> ids(List<Match.Labelled> objects) {
    return objects.stream().map(Match.Labelled::annotationId).toList();
  }

  private Matches matches() {
    return Matches.at(.5, truth.build(), found.build(), Progress.NONE);
  }
}
