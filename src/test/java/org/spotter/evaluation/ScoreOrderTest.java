package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreOrderTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 12, 13, 100, 1000, 4097})
  void highestFirstAndEqualOnesAsTheyWere(int n) {
    Random random = new Random(n);
    double[] score = random.doubles(n).map(s -> Math.rint(s * 50) / 50).toArray();
    int[] expected =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -score[i]))
            .mapToInt(i -> i)
            .toArray();
    int[] items = IntStream.range(0, n).toArray();
    ScoreOrder.sort(items, 0, n, score, new int[n / 2 + 1]);
    assertArrayEquals(expected, items);
  }
}
