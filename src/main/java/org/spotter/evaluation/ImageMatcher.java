package org.spotter.evaluation;

import java.util.Arrays;

/// Matches the predictions of one image and category with its objects, for all size ranges and IoU
/// thresholds at once. One instance serves one thread; its arrays are used again.
///
/// The rule is pycocotools': predictions choose in the order of falling score; each takes the
/// object it overlaps most (of equal ones the later) that nobody took, looking at ignored objects
/// only when no other reaches the threshold. A crowd may be taken many times.
final class ImageMatcher {
  private final Overlap overlap;

  private int objects;
  private int[] objectRow = new int[16];
  private boolean[] crowd = new boolean[16];
  private long[] ignored = new long[16];
  private long[] taken = new long[16];

  private double[] overlaps = new double[16];
  private int candidates;
  private int[] candidate = new int[16];
  private double[] iou = new double[16];

  ImageMatcher(Overlap overlap) {
    this.overlap = overlap;
  }

  /// Begins an image.
  void clear() {
    objects = 0;
  }

  /// @param ignoredAt the combinations in which the object does not count
  void object(int row, boolean isCrowd, long ignoredAt) {
    if (objects == objectRow.length) {
      grow(2 * objects);
    }
    objectRow[objects] = row;
    crowd[objects] = isCrowd;
    ignored[objects] = ignoredAt;
    taken[objects] = 0;
    objects++;
  }

  /// All objects of the image are there.
  void ready() {
    overlap.begin(objectRow, 0, objects);
  }

  /// Matches the next prediction and writes, as sets of [Bits], where it took an object and where
  /// that object is ignored.
  void match(int row, int at, long[] matched, long[] matchedIgnored) {
    findCandidates(row);
    long took = 0;
    long tookIgnored = 0;
    double most = candidates == 0 ? 0 : most(iou, candidates);
    for (int t = 0; candidates > 0 && t < Thresholds.IOUS && most >= Thresholds.IOU[t]; t++) {
      for (int a = 0; a < Bits.RANGES; a++) {
        long bit = Bits.of(a, t);
        int object = choose(Thresholds.IOU[t], bit);
        if (object >= 0) {
          taken[object] |= bit;
          took |= bit;
          tookIgnored |= ignored[object] & bit;
        }
      }
    }
    matched[at] = took;
    matchedIgnored[at] = tookIgnored;
  }

  private int choose(double threshold, long bit) {
    int object = best(candidate, iou, candidates, threshold, bit, ignored, taken);
    return object >= 0
        ? object
        : bestIgnored(candidate, iou, candidates, threshold, bit, ignored, taken, crowd);
  }

  private static int best(
      int[] candidate,
      double[] iou,
      int candidates,
      double threshold,
      long bit,
      long[] ignored,
      long[] taken) {
    int best = -1;
    double most = threshold;
    for (int c = 0; c < candidates; c++) {
      int object = candidate[c];
      if (((ignored[object] | taken[object]) & bit) == 0 && iou[c] >= most) {
        most = iou[c];
        best = object;
      }
    }
    return best;
  }

  private static int bestIgnored(
      int[] candidate,
      double[] iou,
      int candidates,
      double threshold,
      long bit,
      long[] ignored,
      long[] taken,
      boolean[] crowd) {
    int best = -1;
    double most = threshold;
    for (int c = 0; c < candidates; c++) {
      int object = candidate[c];
      boolean free = crowd[object] || (taken[object] & bit) == 0;
      if ((ignored[object] & bit) != 0 && free && iou[c] >= most) {
        most = iou[c];
        best = object;
      }
    }
    return best;
  }

  /// The objects that overlap enough for the lowest threshold: mostly none or one.
  private void findCandidates(int row) {
    overlap.of(row, overlaps);
    candidates = 0;
    for (int o = 0; o < objects; o++) {
      if (overlaps[o] >= Thresholds.IOU[0]) {
        candidate[candidates] = o;
        iou[candidates++] = overlaps[o];
      }
    }
  }

  private static double most(double[] values, int n) {
    double most = values[0];
    for (int i = 1; i < n; i++) {
      most = Math.max(most, values[i]);
    }
    return most;
  }

  private void grow(int capacity) {
    objectRow = Arrays.copyOf(objectRow, capacity);
    crowd = Arrays.copyOf(crowd, capacity);
    ignored = Arrays.copyOf(ignored, capacity);
    taken = Arrays.copyOf(taken, capacity);
    candidate = Arrays.copyOf(candidate, capacity);
    iou = Arrays.copyOf(iou, capacity);
    overlaps = Arrays.copyOf(overlaps, capacity);
  }
}
