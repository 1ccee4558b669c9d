package org.spotter.ui.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.spotter.store.FoundFacts;

/// Puts what was found in order. What is equal stays image by image as in the list, then by id.
final class Sorting {
  private Sorting() {}

  /// @param facts what was found
  /// @param model square pixels of the object that others are to be like; for [Order#ALIKE]
  /// @param categoryPlace the place of a kind among the categories; for [Order#CATEGORY]
  /// @param disagreement how far the run and the labels differ on each; for [Order#DISAGREEMENT]
  /// @return the places in their order
  static int[] sorted(
      FoundFacts facts,
      Order order,
      double model,
      IntToDoubleFunction categoryPlace,
      IntToDoubleFunction disagreement) {
    IntToDoubleFunction key =
        switch (order) {
          case FILE -> _ -> 0;
          case CATEGORY -> categoryPlace;
          case LARGEST -> i -> -known(facts.area(i));
          case SMALLEST -> i -> known(facts.area(i));
          case ALIKE -> i -> unlike(facts.area(i), model);
          case SUREST -> i -> -facts.score(i);
          case LEAST_SURE -> facts::score;
          case DISAGREEMENT -> i -> -disagreement.applyAsDouble(i);
        };
    return sorted(facts, key);
  }

  private static int[] sorted(FoundFacts facts, IntToDoubleFunction key) {
    double[] keys = IntStream.range(0, facts.size()).mapToDouble(key).toArray();
    long[] ids = facts.objects().ids();
    Integer[] places = new Integer[keys.length];
    Arrays.setAll(places, i -> i);
    Arrays.sort(
        places,
        Comparator.<Integer>comparingDouble(i -> keys[i])
            .thenComparingInt(facts::rank)
            .thenComparingLong(i -> ids[i]));
    return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
  }

  private static double known(double area) {
    return Double.isNaN(area) ? 0 : area;
  }

  /// How many times as large or as small.
  private static double unlike(double area, double model) {
    return Math.abs(Math.log(Math.max(1, known(area))) - Math.log(Math.max(1, known(model))));
  }
}
