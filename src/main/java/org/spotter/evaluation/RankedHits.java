package org.spotter.evaluation;

import java.util.Arrays;

/// Which of all predictions are right, to be changed as one asks "what if": the average precision
/// at one threshold follows from it.
final class RankedHits {
  static final byte WRONG = 0;
  static final byte HIT = 1;
  static final byte ABSENT = 2;
  private static final double SPACING_OF_1 = Math.ulp(1.0);

  /// For each prediction whether it is right, wrong or as if it were not there.
  final byte[] state;

  /// For each prediction the category it is counted for.
  final int[] category;

  /// For each category the objects to be found.
  final int[] objects;

  private final double[] score;
  private final boolean[] counted;

  private RankedHits(
      byte[] state, int[] category, int[] objects, double[] score, boolean[] counted) {
    this.state = state;
    this.category = category;
    this.objects = objects;
    this.score = score;
    this.counted = counted;
  }

  static RankedHits of(Matches matches) {
    Pairing pairing = matches.pairing;
    byte[] state = new byte[matches.predictionCount()];
    for (int i = 0; i < state.length; i++) {
      state[i] = state(matches, i);
    }
    int[] objects = new int[pairing.truth.categoryIds.length];
    Arrays.setAll(objects, matches::counted);
    boolean[] counted = new boolean[objects.length];
    for (int k = 0; k < counted.length; k++) {
      counted[k] = objects[k] > 0;
    }
    return new RankedHits(state, pairing.category.clone(), objects, pairing.found.score, counted);
  }

  private static byte state(Matches matches, int prediction) {
    if (matches.matching.rank[prediction] >= matches.matching.limit()) {
      return ABSENT;
    }
    return switch (matches.fate(prediction)) {
      case TRUE_POSITIVE -> HIT;
      case FALSE_POSITIVE -> WRONG;
      case IGNORED -> ABSENT;
    };
  }

  RankedHits copy() {
    return new RankedHits(state.clone(), category.clone(), objects.clone(), score, counted);
  }

  /// The mean average precision over the categories that had objects at first; -1 when none had.
  ///
  /// @param order rows of all predictions by falling score
  double averagePrecision(int[] order) {
    Grouping groups = Grouping.of(order, category, objects.length);
    double sum = 0;
    int n = 0;
    for (int k = 0; k < objects.length; k++) {
      if (counted[k]) {
        n++;
        sum += averagePrecision(groups.row, groups.start[k], groups.start[k + 1], objects[k]);
      }
    }
    return n == 0 ? -1 : sum / n;
  }

  private double averagePrecision(int[] rows, int from, int to, int all) {
    double[] precision = new double[to - from];
    int hits = 0;
    int wrong = 0;
    for (int i = from; i < to; i++) {
      if (state[rows[i]] == HIT) {
        hits++;
        precision[hits - 1] = hits / (wrong + hits + SPACING_OF_1);
      } else if (state[rows[i]] == WRONG) {
        wrong++;
      }
    }
    return all == 0 ? 0 : Interpolation.mean(precision, hits, all);
  }
}
