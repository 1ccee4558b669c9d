package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spotter.task.Progress;

class SlicesTest {
  /// Of 200 images the dark ones, 30 of them, are hard: a third is found there, elsewhere nearly
  /// all. The day of the week has nothing to do with it.
  private static List<Slice> slices() {
    Random random = new Random(4);
    GroundTruth.Builder truth = GroundTruth.builder();
    Detections.Builder found = Detections.builder();
    truth.category(1);
    List<Double> brightness = new ArrayList<>();
    List<String> day = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      boolean dark = i % 7 == 0;
      truth.image(i);
      brightness.add(dark ? .1 : .5 + .5 * random.nextDouble());
      day.add("day " + i % 5);
      for (int o = 0; o < 3; o++) {
        truth.add(10L * i + o, i, 1, 100 * o, 0, 10, 10, 100, false);
        if (random.nextDouble() < (dark ? .33 : .95)) {
          found.add(10L * i + o, i, 1, 100 * o, 0, 10, 10, 100, .9);
        }
      }
    }
    Headline run =
        Headline.of(
            Matching.of(truth.build(), found.build(), Progress.NONE), OperatingPoint.at(.5, .3));
    return Slices.of(
        run,
        List.of(new Trait.Numeric("brightness", brightness), new Trait.Word("day", day)),
        300,
        Progress.NONE);
  }

  @Test
  void theWeakSpotIsFoundByItself() {
    Slice worst = slices().getFirst();
    assertEquals("brightness", worst.trait());
    assertTrue(worst.value().startsWith("0.1"), worst.value());
    assertTrue(worst.surelyWorseBy() > 0);
    assertTrue(worst.f1().high() < worst.rest());
  }

  @Test
  void whatHasNothingToDoWithItIsNotCalledWeak() {
    for (Slice slice : slices()) {
      if (slice.trait().equals("day")) {
        assertTrue(slice.surelyWorseBy() < .05, slice.value());
      }
    }
  }

  @Test
  void aSlicesNumbersAreThoseOfItsImages() {
    Slice slice = slices().getLast();
    assertEquals(slice.images().cardinality() * 3, slice.objects());
    assertEquals(slice.f1().value(), slice.numbers().get(6), 0);
    assertEquals(Headline.names().size(), slice.numbers().size());
  }

  @Test
  void unknownValuesAreInNoSlice() {
    GroundTruth.Builder truth = GroundTruth.builder();
    truth.category(1);
    List<Double> unknown = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      truth.image(i);
      truth.add(i, i, 1, 0, 0, 1, 1, 1, false);
      unknown.add(Double.NaN);
    }
    Matching matching = Matching.of(truth.build(), Detections.builder().build(), Progress.NONE);
    Headline run = Headline.of(matching, OperatingPoint.at(.5, .3));
    assertEquals(
        List.of(), Slices.of(run, List.of(new Trait.Numeric("x", unknown)), 10, Progress.NONE));
  }
}
