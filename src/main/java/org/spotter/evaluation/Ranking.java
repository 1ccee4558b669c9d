package org.spotter.evaluation;

import java.util.Arrays;

/// A category's predictions by falling score, reduced to those that matched something at some
/// threshold. The others, which are most, are only counted.
final class Ranking {
  final long[] matched;
  final long[] ignored;
  final byte[] rank;

  /// For each size range and each entry, the predictions before it that matched nothing at any
  /// threshold and are held against the model.
  final int[][] failedBefore;

  private Ranking(int n) {
    matched = new long[n];
    ignored = new long[n];
    rank = new byte[n];
    failedBefore = new int[Bits.RANGES][n];
  }

  int size() {
    return matched.length;
  }

  static Ranking of(CategoryMatching m) {
    int[] order = order(m);
    Ranking ranking = new Ranking(countMatched(m));
    ranking.fill(m, order);
    return ranking;
  }

  private static int[] order(CategoryMatching m) {
    int[] order = new int[m.size];
    Arrays.setAll(order, i -> i);
    ScoreOrder.sort(order, 0, m.size, m.score, new int[m.size]);
    return order;
  }

  private static int countMatched(CategoryMatching m) {
    int n = 0;
    for (int i = 0; i < m.size; i++) {
      if (m.matched[i] != 0) {
        n++;
      }
    }
    return n;
  }

  private void fill(CategoryMatching m, int[] order) {
    int[] failed = new int[Bits.RANGES];
    int at = 0;
    for (int i : order) {
      if (m.matched[i] == 0) {
        countFailed(m.ignored[i], failed);
      } else {
        matched[at] = m.matched[i];
        ignored[at] = m.ignored[i];
        rank[at] = m.rank[i];
        for (int a = 0; a < Bits.RANGES; a++) {
          failedBefore[a][at] = failed[a];
        }
        at++;
      }
    }
  }

  private static void countFailed(long ignored, int[] failed) {
    for (int a = 0; a < Bits.RANGES; a++) {
      if ((ignored & Bits.of(a, 0)) == 0) {
        failed[a]++;
      }
    }
  }
}
