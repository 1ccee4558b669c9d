package org.spotter.evaluation;

/// Rows grouped by a key, by stable counting sorts.
final class Grouping {
  /// The rows in that order.
  final int[] row;

  /// Where each group begins in [#row]; one more at the end.
  final int[] start;

  private Grouping(int[] row, int[] start) {
    this.row = row;
    this.start = start;
  }

  /// By category, within it by image, within it as they came.
  static Grouping of(int[] category, int categories, int[] image, int images) {
    return regrouped(of(image, images).row, category, categories);
  }

  /// By one key, within it as they came.
  static Grouping of(int[] key, int keys) {
    int[] all = new int[key.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return regrouped(all, key, keys);
  }

  /// Rows in a given order by one key, within it in that order.
  static Grouping of(int[] rows, int[] key, int keys) {
    return regrouped(rows, key, keys);
  }

  private static Grouping regrouped(int[] rows, int[] key, int keys) {
    int[] start = starts(key, keys);
    return new Grouping(sorted(rows, key, start.clone()), start);
  }

  private static int[] starts(int[] key, int keys) {
    int[] start = new int[keys + 1];
    for (int k : key) {
      start[k + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      start[k + 1] += start[k];
    }
    return start;
  }

  /// @param next where the next row of each key goes; used up
  private static int[] sorted(int[] rows, int[] key, int[] next) {
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[key[row]]++] = row;
    }
    return sorted;
  }
}
