package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  private static final Placement AS_IT_IS = new Placement(1, 1, 0, 0, 100, 100);

  private static List<Double> scores(Candidates candidates, double threshold, int most) {
    return new Suppression(threshold, most)
        .apply(candidates, AS_IT_IS, 100, 100).stream()
            .map(k -> Math.round(candidates.score(k.candidate()) * 100) / 100.0)
            .toList();
  }

  @Test
  void ofOverlappingBoxesOfAClassTheBestStays() {
    Candidates candidates = new Candidates(0.01f);
    candidates.add(0, 0, 10, 10, 0, 0.5f);
    candidates.add(1, 0, 11, 10, 0, 0.9f);
    candidates.add(0, 0, 10, 10, 1, 0.4f);
    candidates.add(50, 50, 60, 60, 0, 0.3f);
    assertEquals(List.of(0.9, 0.4, 0.3), scores(candidates, 0.6, 10));
  }

  @Test
  void anOverlapOfExactlyTheThresholdStays() {
    Candidates candidates = new Candidates(0.01f);
    candidates.add(0, 0, 10, 10, 0, 0.9f);
    candidates.add(0, 0, 10, 5, 0, 0.8f);
    assertEquals(List.of(0.9, 0.8), scores(candidates, 0.5, 10));
    assertEquals(List.of(0.9), scores(candidates, 0.499, 10));
  }

  @Test
  void noMoreThanAskedForAreKept() {
    Candidates candidates = new Candidates(0.01f);
    for (int i = 0; i < 30; i++) {
      candidates.add(3 * i, 0, 3 * i + 2, 2, 0, 0.1f + i / 100f);
    }
    assertEquals(List.of(0.39, 0.38), scores(candidates, 0.5, 2));
  }

  @Test
  void boxesOutsideOrWithoutSizeOrNumbersAreDropped() {
    Candidates candidates = new Candidates(0.01f);
    candidates.add(-30, -30, -10, -10, 0, 0.9f);
    candidates.add(20, 20, 10, 10, 0, 0.9f);
    candidates.add(Float.NaN, 0, 10, 10, 0, 0.9f);
    candidates.add(0, 0, Float.POSITIVE_INFINITY, 10, 0, 0.9f);
    candidates.add(0, 0, 10, 10, 0, 0.005f);
    assertEquals(List.of(), scores(candidates, 0.5, 10));
  }

  @Test
  void boxesAreCutAtTheBorder() {
    Candidates candidates = new Candidates(0.01f);
    candidates.add(-5, 90, 20, 130, 0, 0.9f);
    var kept = new Suppression(0.5, 10).apply(candidates, AS_IT_IS, 100, 100).getFirst();
    assertEquals(new org.spotter.geometry.Box(0, 90, 20, 10), kept.box());
  }
}
