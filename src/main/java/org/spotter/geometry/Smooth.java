package org.spotter.geometry;

import java.util.Arrays;

/// Rounds the corners of a ring by cutting them (Chaikin): each round puts two vertices in the
/// place of one, at a quarter of the edges before and behind it.
///
/// @param rounds how often, 1 to 8
/// @param sharpest turns of more than so many degrees stay as they are; 180 rounds every corner
public record Smooth(int rounds, double sharpest) {
  private static final int MOST_ROUNDS = 8;

  /// @throws IllegalArgumentException for numbers out of range
  public Smooth {
    if (rounds < 1 || rounds > MOST_ROUNDS || !(sharpest >= 0 && sharpest <= 180)) {
      throw new IllegalArgumentException("smoothing takes 1 to 8 rounds and 0 to 180 degrees");
    }
  }

  /// The smoothed ring; of fewer than three vertices, the ring itself.
  public Polygon of(Polygon ring) {
    if (ring.size() < 3) {
      return ring;
    }
    double[] xy = ring.xy();
    boolean[] kept = sharp(xy);
    for (int round = 0; round < rounds; round++) {
      double[] next = new double[4 * kept.length];
      boolean[] nextKept = new boolean[2 * kept.length];
      int size = cut(xy, kept, next, nextKept);
      xy = Arrays.copyOf(next, 2 * size);
      kept = Arrays.copyOf(nextKept, size);
    }
    return new Polygon(xy);
  }

  /// Smooths shell and holes.
  public Outline of(Outline part) {
    return new Outline(of(part.shell()), part.holes().stream().map(this::of).toList());
  }

  private boolean[] sharp(double[] xy) {
    int n = xy.length / 2;
    boolean[] sharp = new boolean[n];
    for (int i = 0; i < n; i++) {
      int before = i == 0 ? n - 1 : i - 1;
      int after = i == n - 1 ? 0 : i + 1;
      double ax = xy[2 * i] - xy[2 * before];
      double ay = xy[2 * i + 1] - xy[2 * before + 1];
      double bx = xy[2 * after] - xy[2 * i];
      double by = xy[2 * after + 1] - xy[2 * i + 1];
      double turn = Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by));
      sharp[i] = Math.toDegrees(turn) > sharpest;
    }
    return sharp;
  }

  private static int cut(double[] xy, boolean[] kept, double[] next, boolean[] nextKept) {
    int n = kept.length;
    int size = 0;
    for (int i = 0; i < n; i++) {
      int before = i == 0 ? n - 1 : i - 1;
      int after = i == n - 1 ? 0 : i + 1;
      if (kept[i]) {
        next[2 * size] = xy[2 * i];
        next[2 * size + 1] = xy[2 * i + 1];
        nextKept[size++] = true;
      } else {
        quarter(xy, i, before, next, size++);
        quarter(xy, i, after, next, size++);
      }
    }
    return size;
  }

  private static void quarter(double[] xy, int from, int to, double[] next, int at) {
    next[2 * at] = 0.75 * xy[2 * from] + 0.25 * xy[2 * to];
    next[2 * at + 1] = 0.75 * xy[2 * from + 1] + 0.25 * xy[2 * to + 1];
  }
}
