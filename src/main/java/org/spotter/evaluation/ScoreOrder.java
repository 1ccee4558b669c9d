package org.spotter.evaluation;

/// Stable sorting by falling score: the order of numpy's `argsort(-scores, kind="mergesort")`.
final class ScoreOrder {
  private static final int SHORT = 12;

  private ScoreOrder() {}

  /// Sorts `items[from, to)` by `score[item]`, highest first, equal ones as they were.
  ///
  /// @param spare room for half of them
  static void sort(int[] items, int from, int to, double[] score, int[] spare) {
    if (to - from <= SHORT) {
      insert(items, from, to, score);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(items, from, middle, score, spare);
    sort(items, middle, to, score, spare);
    if (score[items[middle - 1]] < score[items[middle]]) {
      merge(items, from, middle, to, score, spare);
    }
  }

  private static void insert(int[] items, int from, int to, double[] score) {
    for (int i = from + 1; i < to; i++) {
      int item = items[i];
      double s = score[item];
      int at = i;
      while (at > from && score[items[at - 1]] < s) {
        items[at] = items[at - 1];
        at--;
      }
      items[at] = item;
    }
  }

  private static void merge(
      int[] items, int from, int middle, int to, double[] score, int[] spare) {
    int left = middle - from;
    System.arraycopy(items, from, spare, 0, left);
    int a = 0;
    int b = middle;
    int at = from;
    while (a < left && b < to) {
      items[at++] = score[spare[a]] < score[items[b]] ? items[b++] : spare[a++];
    }
    System.arraycopy(spare, a, items, at, left - a);
  }
}
