package org.spotter.inference;

import java.util.Arrays;

/// Boxes as an adapter finds them, before overlapping ones are dropped: columns of numbers that
/// grow. Those below the lowest score asked for are not taken.
public final class Candidates {
  private final float minScore;
  private int size;
  private float[] edges = new float[4 * 256];
  private float[] scores = new float[256];
  private int[] classes = new int[256];
  private int[] rows = new int[256];
  private long[] ranking = new long[256];
  private final double[] corners = new double[4];

  /// @param minScore what is below is not taken
  public Candidates(float minScore) {
    this.minScore = minScore;
  }

  /// Whether a box of this score would be taken; for adapters that save themselves the rest.
  public boolean takes(float score) {
    return score >= minScore;
  }

  /// Takes a box, unless its score is too low or one of its numbers is not finite.
  public void add(float left, float top, float right, float bottom, int classIndex, float score) {
    add(left, top, right, bottom, classIndex, score, -1);
  }

  /// The same, with what the adapter wants to be told when it is asked for [Details].
  public void add(
      float left, float top, float right, float bottom, int classIndex, float score, int row) {
    if (!takes(score) || !Float.isFinite(left + top + right + bottom + score)) {
      return;
    }
    grow();
    int at = 4 * size;
    edges[at] = left;
    edges[at + 1] = top;
    edges[at + 2] = right;
    edges[at + 3] = bottom;
    scores[size] = score;
    rows[size] = row;
    classes[size++] = classIndex;
  }

  private void grow() {
    if (size == scores.length) {
      edges = Arrays.copyOf(edges, edges.length * 2);
      scores = Arrays.copyOf(scores, size * 2);
      classes = Arrays.copyOf(classes, size * 2);
      rows = Arrays.copyOf(rows, size * 2);
    }
  }

  public int size() {
    return size;
  }

  /// Forgets all boxes; the memory is kept.
  void clear() {
    size = 0;
  }

  /// The places by falling score, then rising place, in the lower half of each number. A positive
  /// float's bits rise with its value, so that one long a candidate can be sorted without comparing
  /// objects. Holds until the next box is taken.
  long[] ranking() {
    if (ranking.length < size) {
      ranking = new long[scores.length];
    }
    for (int i = 0; i < size; i++) {
      long falling = (long) Integer.MAX_VALUE - Float.floatToIntBits(scores[i]);
      ranking[i] = (falling << 32) | i;
    }
    Arrays.sort(ranking, 0, size);
    return ranking;
  }

  /// Left, top, right and bottom of a box, to be changed at will; the same memory each time.
  double[] corners(int i) {
    for (int k = 0; k < 4; k++) {
      corners[k] = edges[4 * i + k];
    }
    return corners;
  }

  int row(int i) {
    return rows[i];
  }

  public float score(int i) {
    return scores[i];
  }

  public int classIndex(int i) {
    return classes[i];
  }
}
