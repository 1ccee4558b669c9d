package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.task.Progress;

class ReasonsTest {
  private final GroundTruth.Builder truth = GroundTruth.builder();
  private final Detections.Builder found = Detections.builder();

  ReasonsTest() {
    truth.image(1);
    truth.category(1);
    truth.category(2);
  }

  private void there(long category, double x, double width, boolean crowd) {
    truth.add(nextId++, 1, category, x, 0, width, 10, width * 10, crowd);
  }

  private long nextId = 1;

  private void said(long category, double x, double width, double score) {
    found.add(found.count() + 1L, 1, category, x, 0, width, 10, width * 10, score);
  }

  private Reasons reasons() {
    Matches matches = Matching.of(truth.build(), found.build(), Progress.NONE).at(.5);
    return Reasons.of(matches.outcome(OperatingPoint.at(.5, .5)));
  }

  @Test
  void aPairThatMatchesSaysSoFromBothSides() {
    there(1, 0, 10, false);
    said(1, 0, 8, .9);
    assertEquals(new Reason.Matched(0, 0, .8), reasons().ofObject(0));
    assertEquals(new Reason.Matched(0, 0, .8), reasons().ofPrediction(0));
  }

  @Test
  void anObjectOverlappedTooLittleNamesTheBest() {
    there(1, 0, 10, false);
    said(1, 6, 10, .7);
    said(1, 0, 4, .8);
    assertEquals(new Reason.TooLittle(1, 0, .4), reasons().ofObject(0));
    assertEquals(new Reason.TooLittle(1, 0, .4), reasons().ofPrediction(1));
  }

  @Test
  void aDuplicateNamesWhoHasIt() {
    there(1, 0, 10, false);
    said(1, 0, 10, .9);
    said(1, 0, 9, .8);
    assertEquals(new Reason.TakenBy(1, 0, .9, 0), reasons().ofPrediction(1));
  }

  @Test
  void whatIsNotSureEnoughIsTheReasonForAMiss() {
    there(1, 0, 10, false);
    said(1, 0, 10, .3);
    assertEquals(new Reason.Unsure(0, 0, 1), reasons().ofObject(0));
    assertEquals(new Reason.Unsure(0, 0, 1), reasons().ofPrediction(0));
  }

  @Test
  void aPredictionThatTookANeighbourIsNamed() {
    there(1, 0, 10, false);
    there(1, 2, 10, false);
    said(1, 2, 10, .9);
    Reason.TookOther reason = assertInstanceOf(Reason.TookOther.class, reasons().ofObject(0));
    assertEquals(1, reason.other());
    assertEquals(2.0 / 3, reason.overlap(), 1e-12);
  }

  @Test
  void anotherCategoryIsNamed() {
    there(1, 0, 10, false);
    there(1, 100, 10, false);
    said(2, 0, 10, .9);
    said(2, 106, 10, .9);
    assertEquals(new Reason.OtherCategory(0, 0, 1), reasons().ofObject(0));
    assertEquals(new Reason.OtherCategory(0, 0, 1), reasons().ofPrediction(0));
    assertInstanceOf(Reason.Beside.class, reasons().ofObject(1));
    assertInstanceOf(Reason.Beside.class, reasons().ofPrediction(1));
  }

  @Test
  void nothingNearIsNothing() {
    there(1, 0, 10, false);
    said(1, 100, 10, .9);
    said(1, 200, 10, .1);
    assertEquals(new Reason.Nothing(), reasons().ofObject(0));
    assertEquals(new Reason.Nothing(), reasons().ofPrediction(0));
    assertEquals(new Reason.NotCounted(1), reasons().ofPrediction(1));
  }

  @Test
  void aCrowdIsNotJudged() {
    there(1, 0, 100, true);
    said(1, 0, 10, .9);
    assertEquals(new Reason.NotJudged(), reasons().ofObject(0));
    assertEquals(new Reason.NotJudged(), reasons().ofPrediction(0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void reasonsAgreeWithTheKindsOfErrors(long seed) {
    Outcome outcome =
        new RandomProblem(seed, 8, 3, 6, 30).matching().at(.5).outcome(OperatingPoint.at(.5, .3));
    ErrorKinds kinds = ErrorKinds.of(outcome);
    Reasons reasons = Reasons.of(outcome);
    for (int i = 0; i < outcome.matches().predictionCount(); i++) {
      ErrorKind kind =
          switch (reasons.ofPrediction(i)) {
            case Reason.TooLittle _ -> ErrorKind.LOCALISATION;
            case Reason.OtherCategory _ -> ErrorKind.CLASSIFICATION;
            case Reason.TakenBy _ -> ErrorKind.DUPLICATE;
            case Reason.Beside _ -> ErrorKind.BOTH;
            case Reason.Nothing() -> ErrorKind.BACKGROUND;
            case Reason.Matched _,
                Reason.Unsure _,
                Reason.NotCounted _,
                Reason.TookOther _,
                Reason.NotJudged() ->
                null;
          };
      assertEquals(kinds.of(i), kind);
    }
    for (int object : outcome.missed()) {
      switch (reasons.ofObject(object)) {
        case Reason.Matched _, Reason.NotJudged(), Reason.NotCounted _, Reason.TakenBy _ ->
            throw new AssertionError("an object that was missed was not found");
        case Reason.TookOther(int prediction, _, _, int other) ->
            assertEquals(other, outcome.matches().objectOf(prediction));
        case Reason.Unsure(int prediction, _, _) -> assertEquals(false, outcome.counts(prediction));
        case Reason.TooLittle(int prediction, _, double overlap) ->
            assertEquals(true, outcome.counts(prediction) && overlap < .5);
        case Reason.OtherCategory _, Reason.Beside _, Reason.Nothing() -> {}
      }
    }
  }
}
