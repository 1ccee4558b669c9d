package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassScoresTest {
  private static ClassScores four() {
    var builder = new ClassScores.Builder(3);
    builder.add(1, 0, .7, .2, .1);
    builder.add(2, 1, .6, .3, .1);
    builder.add(3, 2, .1, .2, .7);
    builder.add(4, 1, .2, .5, .3);
    return builder.build();
  }

  @Test
  void numbersAreThoseOfTheFormulas() {
    ClassScores c = four();
    assertEquals(3 / 4.0, c.accuracy(), 0);
    assertEquals(1, c.top(2), 0);
    double expected = -(Math.log(.7) + Math.log(.3) + Math.log(.7) + Math.log(.5)) / 4;
    assertEquals(expected, c.logLoss(), 1e-12);
    assertEquals(new Matches.Counts(1, 1, 0), c.counts(0));
    assertEquals(new Matches.Counts(1, 0, 1), c.counts(1));
    assertEquals(List.of(2L), c.confused(1, 0).stream().map(ClassScores.Row::imageId).toList());
  }

  /// AUC is the chance that one of the class has a higher score than another: counted pair by pair.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void theAreaIsTheChanceOfTheRightOrder(int seed) {
    Random random = new Random(seed);
    var builder = new ClassScores.Builder(2);
    for (int i = 0; i < 60; i++) {
      double score = random.nextInt(10) / 10.0;
      builder.add(i, random.nextInt(2), score, 1 - score);
    }
    ClassScores c = builder.build();
    double right = 0;
    double pairs = 0;
    for (ClassScores.Row own : c.rows()) {
      for (ClassScores.Row other : c.rows()) {
        if (own.truth() == 0 && other.truth() == 1) {
          pairs++;
          int order = Double.compare(own.scores().get(0), other.scores().get(0));
          right += order > 0 ? 1 : order == 0 ? .5 : 0;
        }
      }
    }
    assertEquals(right / pairs, c.auc(0), 1e-12);
    ClassScores.RocPoint last = c.roc(0).getLast();
    assertEquals(1, last.falsePositives(), 0);
    assertEquals(1, last.truePositives(), 0);
  }

  @Test
  void sayingEverythingOfEverythingIsNoArt() {
    var builder = new ClassScores.Builder(3);
    builder.add(1, 2, .5, .5, .5);
    assertEquals(0, builder.build().top(2), 0);
    assertEquals(Math.log(3), builder.build().logLoss(), 1e-12);
  }

  @Test
  void anImageThatWasNotJudgedIsWrong() {
    var builder = new ClassScores.Builder(2);
    builder.add(1, 0, 0, 0);
    ClassScores c = builder.build();
    assertEquals(0, c.accuracy(), 0);
    assertEquals(0, c.top(1), 0);
    assertEquals(-Math.log(1e-15), c.logLoss(), 1e-9);
    assertEquals(1, c.confused(0, -1).size());
  }

  @Test
  void oneClassAloneHasNoCurve() {
    var builder = new ClassScores.Builder(1);
    builder.add(1, 0, .5);
    assertTrue(builder.build().roc(0).isEmpty());
    assertTrue(Double.isNaN(builder.build().meanAuc()));
    assertTrue(Double.isNaN(new ClassScores.Builder(1).build().accuracy()));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    var builder = new ClassScores.Builder(2);
    assertThrows(IllegalArgumentException.class, () -> builder.add(1, 2, .5, .5));
    assertThrows(IllegalArgumentException.class, () -> builder.add(1, 0, .5));
  }
}
