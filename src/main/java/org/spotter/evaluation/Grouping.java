package org.spotter.evaluation;

/// Rows ordered by category, within it by image, within it as they came: two stable counting sorts.
final class Grouping {
  /// The rows in that order.
  final int[] row;

  /// Where each category begins in [#row]; one more at the end.
  final int[] start;

  private Grouping(int[] row, int[] start) {
    this.row = row;
    this.start = start;
  }

  static Grouping of(int[] category, int categories, int[] image, int images) {
    int[] all = new int[category.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    int[] byImage = sorted(all, image, starts(image, images));
    int[] start = starts(category, categories);
    return new Grouping(sorted(byImage, category, start.clone()), start);
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
