package org.spotter.evaluation;

/// Counts how much of the outlines of one class is met, either way.
final class Outlines {
  private final short kind;
  private long truthPixels;
  private long truthMet;
  private long saidPixels;
  private long saidMet;

  Outlines(short kind) {
    this.kind = kind;
  }

  /// @param reach how far in pixels an outline may be off
  void add(ClassMap truth, ClassMap said, double reach) {
    boolean[] there = outline(truth);
    boolean[] drawn = outline(said);
    int[] discX = disc(reach, true);
    int[] discY = disc(reach, false);
    truthPixels += count(there);
    saidPixels += count(drawn);
    truthMet += met(there, drawn, truth, discX, discY);
    saidMet += met(drawn, there, truth, discX, discY);
  }

  /// The harmonic mean of the parts that are met; `NaN` without any outline.
  double score() {
    if (truthPixels + saidPixels == 0) {
      return Double.NaN;
    }
    double precision = saidPixels == 0 ? 0 : (double) saidMet / saidPixels;
    double recall = truthPixels == 0 ? 0 : (double) truthMet / truthPixels;
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /// The pixels of the class beside one that is not; the image's border is no outline.
  private boolean[] outline(ClassMap map) {
    int w = map.width;
    int h = map.height;
    boolean[] outline = new boolean[map.classes.length];
    for (int i = 0; i < outline.length; i++) {
      int y = i % h;
      outline[i] =
          map.classes[i] == kind
              && ((y > 0 && other(map.classes[i - 1]))
                  || (y < h - 1 && other(map.classes[i + 1]))
                  || (i >= h && other(map.classes[i - h]))
                  || (i < (w - 1) * h && other(map.classes[i + h])));
    }
    return outline;
  }

  private boolean other(short neighbour) {
    return neighbour != kind && neighbour != ClassMap.VOID;
  }

  private static long count(boolean[] set) {
    long n = 0;
    for (boolean b : set) {
      n += b ? 1 : 0;
    }
    return n;
  }

  private static long met(boolean[] of, boolean[] by, ClassMap size, int[] discX, int[] discY) {
    long met = 0;
    for (int i = 0; i < of.length; i++) {
      if (of[i] && isNear(by, i / size.height, i % size.height, size, discX, discY)) {
        met++;
      }
    }
    return met;
  }

  private static boolean isNear(
      boolean[] outline, int x, int y, ClassMap size, int[] discX, int[] discY) {
    for (int d = 0; d < discX.length; d++) {
      int nx = x + discX[d];
      int ny = y + discY[d];
      if (nx >= 0
          && ny >= 0
          && nx < size.width
          && ny < size.height
          && outline[nx * size.height + ny]) {
        return true;
      }
    }
    return false;
  }

  /// One coordinate of all pixels within reach, the nearest first.
  private static int[] disc(double reach, boolean ofX) {
    int r = (int) reach;
    return java.util.stream.IntStream.range(0, (2 * r + 1) * (2 * r + 1))
        .mapToObj(i -> new int[] {i / (2 * r + 1) - r, i % (2 * r + 1) - r})
        .filter(d -> d[0] * d[0] + d[1] * d[1] <= reach * reach)
        .sorted(java.util.Comparator.comparingInt(d -> d[0] * d[0] + d[1] * d[1]))
        .mapToInt(d -> ofX ? d[0] : d[1])
        .toArray();
  }
}
