package org.spotter.evaluation;

/// How the predictions of one category fared, image after image, for all [Bits].
final class CategoryMatching {
  /// Objects that count, for each size range.
  final int[] counted = new int[Bits.RANGES];

  /// The predictions looked at; the arrays below hold one entry each.
  int size;

  final double[] score;

  /// The place within its image, from 0, by falling score.
  final byte[] rank;

  final long[] matched;
  final long[] ignored;

  private CategoryMatching(int capacity) {
    score = new double[capacity];
    rank = new byte[capacity];
    matched = new long[capacity];
    ignored = new long[capacity];
  }

  /// @param category the category's place
  static CategoryMatching of(Pairing p, int category) {
    int from = p.detections.start[category];
    int to = p.detections.start[category + 1];
    return of(p, category, p.detections.row, from, to);
  }

  /// @param rows of predictions; those of the category, image by image, stand from `from` to `to`
  static CategoryMatching of(Pairing p, int category, int[] rows, int from, int to) {
    CategoryMatching m = new CategoryMatching(to - from);
    m.countObjects(p, category);
    m.matchImages(p, category, rows, from, to);
    return m;
  }

  private void countObjects(Pairing p, int category) {
    Grouping objects = p.objects;
    for (int g = objects.start[category]; g < objects.start[category + 1]; g++) {
      long ignoredAt = ignored(p.truth, objects.row[g]);
      for (int a = 0; a < Bits.RANGES; a++) {
        if ((ignoredAt & Bits.of(a, 0)) == 0) {
          counted[a]++;
        }
      }
    }
  }

  private void matchImages(Pairing p, int category, int[] rows, int from, int to) {
    ImageMatcher matcher = new ImageMatcher(p.overlap());
    int[] limits = Thresholds.limits(p.truth.type);
    int most = limits[limits.length - 1];
    int[] spare = new int[to - from];
    int g = p.objects.start[category];
    for (int d = from; d < to; ) {
      int image = p.image[rows[d]];
      int end = endOfImage(rows, p.image, d, to);
      g = collectObjects(p, category, image, g, matcher);
      ScoreOrder.sort(rows, d, end, p.found.score, spare);
      matchImage(p, matcher, rows, d, Math.min(end, d + most));
      d = end;
    }
  }

  private void matchImage(Pairing p, ImageMatcher matcher, int[] rows, int from, int to) {
    for (int d = from; d < to; d++) {
      int row = rows[d];
      matcher.match(row, size, matched, ignored);
      // What matched nothing is held against the model only where its own size is in the range.
      ignored[size] |= ~matched[size] & Bits.outside(p.found.rows.area[row]);
      score[size] = p.found.score[row];
      rank[size++] = (byte) (d - from);
    }
  }

  /// @param g where the objects of the images before ended
  /// @return where those of this image end
  private static int collectObjects(
      Pairing p, int category, int image, int g, ImageMatcher matcher) {
    int[] rows = p.objects.row;
    int end = p.objects.start[category + 1];
    int at = g;
    while (at < end && p.truth.image[rows[at]] < image) {
      at++;
    }
    matcher.clear();
    for (; at < end && p.truth.image[rows[at]] == image; at++) {
      int row = rows[at];
      matcher.object(row, p.truth.crowd.get(row), ignored(p.truth, row));
    }
    matcher.ready();
    return at;
  }

  private static int endOfImage(int[] rows, int[] image, int from, int to) {
    int end = from + 1;
    while (end < to && image[rows[end]] == image[rows[from]]) {
      end++;
    }
    return end;
  }

  private static long ignored(GroundTruth truth, int row) {
    return truth.ignored.get(row) ? Bits.ALL : Bits.outside(truth.rows.area[row]);
  }
}
