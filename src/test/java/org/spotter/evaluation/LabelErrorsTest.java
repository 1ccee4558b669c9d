package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.evaluation.LabelError.Kind;
import org.spotter.task.Progress;

class LabelErrorsTest {
  private final GroundTruth.Builder truth = GroundTruth.builder();
  private final Detections.Builder found = Detections.builder();

  LabelErrorsTest() {
    truth.image(1);
    truth.category(1);
    truth.category(2);
  }

  private List<LabelError> errors() {
    return LabelErrors.of(Matching.of(truth.build(), found.build(), Progress.NONE), .5);
  }

  @Test
  void aSurePredictionWhereNothingIsLabelledWasOverlooked() {
    found.add(1, 1, 1, 0, 0, 10, 10, 100, .9);
    found.add(2, 1, 1, 1, 0, 10, 10, 100, .8); // the same thing again
    found.add(3, 1, 2, 50, 0, 10, 10, 100, .4); // not sure enough
    List<LabelError> errors = errors();
    assertEquals(1, errors.size());
    assertEquals(
        new LabelError(Kind.OVERLOOKED, .9, 0, Matches.NOBODY, Matches.NOBODY, 0),
        errors.getFirst());
  }

  @Test
  void aLabelBesideItsObjectIsBadlyLocated() {
    truth.add(1, 1, 1, 0, 0, 10, 10, 100, false);
    found.add(1, 1, 1, 5, 0, 10, 10, 100, .9);
    LabelError e = errors().getFirst();
    assertEquals(Kind.BADLY_LOCATED, e.kind());
    assertEquals(.9 * (1 - 5 / 15.0), e.suspicion(), 1e-12);
  }

  @Test
  void aLabelThatAnotherPredictionFitsIsNot() {
    truth.add(1, 1, 1, 0, 0, 10, 10, 100, false);
    found.add(1, 1, 1, 5, 0, 10, 10, 100, .9);
    found.add(2, 1, 1, 0, 0, 10, 10, 100, .8);
    assertTrue(errors().isEmpty());
  }

  @Test
  void aLabelThatIsSurelySomethingElseIsSwapped() {
    truth.add(1, 1, 1, 0, 0, 10, 10, 100, false);
    found.add(1, 1, 2, 0, 0, 10, 10, 100, .9);
    found.add(2, 1, 1, 0, 0, 10, 10, 100, .3);
    LabelError e = errors().getFirst();
    assertEquals(Kind.SWAPPED, e.kind());
    assertEquals(.6, e.suspicion(), 1e-12);
    assertEquals(0, e.object());
  }

  @Test
  void twoLabelsInOnePlaceAreOneTooMany() {
    truth.add(1, 1, 1, 0, 0, 10, 10, 100, false);
    truth.add(2, 1, 1, 0, 0, 10, 9, 90, false);
    LabelError e = errors().getFirst();
    assertEquals(Kind.DUPLICATE, e.kind());
    assertEquals(1, e.object());
    assertEquals(0, e.other());
    assertEquals(.9, e.overlap(), 1e-12);
  }

  @Test
  void whatACrowdCoversIsLeftAlone() {
    truth.add(1, 1, 1, 0, 0, 100, 100, 10_000, true);
    found.add(1, 1, 1, 5, 5, 10, 10, 100, .9);
    assertTrue(errors().isEmpty());
  }

  /// Labels are spoiled on purpose; a model that sees what is really there must find them before
  /// labels that are good.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void spoiledLabelsComeFirst(int seed) {
    Random random = new Random(seed);
    GroundTruth.Builder labels = GroundTruth.builder();
    Detections.Builder model = Detections.builder();
    labels.category(1);
    labels.category(2);
    List<Long> spoiled = new ArrayList<>();
    int forgotten = 0;
    for (int image = 1; image <= 100; image++) {
      labels.image(image);
      for (int o = 0; o < 4; o++) {
        long id = 10L * image + o;
        double x = 150 * o;
        int category = 1 + random.nextInt(2);
        double score = .6 + .4 * random.nextDouble();
        double off = 3 * random.nextDouble();
        model.add(id, image, category, x + off, 0, 50, 50, 2500, score);
        int luck = random.nextInt(40);
        if (luck == 0) {
          forgotten++;
        } else if (luck == 1) {
          labels.add(id, image, 3 - category, x, 0, 50, 50, 2500, false);
          spoiled.add(id);
        } else if (luck == 2) {
          labels.add(id, image, category, x + 15, 0, 50, 50, 2500, false);
          spoiled.add(id);
        } else {
          labels.add(id, image, category, x, 0, 50, 50, 2500, false);
        }
      }
    }
    Matching matching = Matching.of(labels.build(), model.build(), Progress.NONE);
    List<LabelError> errors = LabelErrors.of(matching, .5);
    Matches matches = matching.at(.5);
    List<Long> named =
        errors.stream()
            .filter(e -> e.object() != Matches.NOBODY)
            .map(e -> matches.labelled(e.object()).annotationId())
            .sorted()
            .toList();
    assertEquals(spoiled, named);
    assertEquals(forgotten, errors.stream().filter(e -> e.kind() == Kind.OVERLOOKED).count());
  }
}
