package org.spotter.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spotter.geometry.Box;

/// Keeps the best box of each heap of overlapping boxes of one class: greedy non-maximum
/// suppression, by falling score, equal scores in the model's order.
final class Suppression {
  /// So many of the best boxes are looked at, as more could only be noise.
  private static final int MOST_LOOKED_AT = 3000;

  private final double threshold;
  private final int most;

  /// @param threshold of two boxes with a larger IoU the worse is dropped
  /// @param most how many are kept of a picture
  Suppression(double threshold, int most) {
    this.threshold = threshold;
    this.most = most;
  }

  /// A box that is kept: which candidate it is, and its box in pixels of the picture.
  record Kept(int candidate, Box box) {}

  /// The boxes of one picture that are kept, best first, in its pixels.
  List<Kept> apply(Candidates candidates, Placement place, int width, int height) {
    List<Kept> kept = new ArrayList<>();
    for (int i : best(candidates)) {
      Box box =
          place.toPicture(
              candidates.left(i),
              candidates.top(i),
              candidates.right(i),
              candidates.bottom(i),
              width,
              height);
      if (box.area() > 0 && !covered(box, candidates.classIndex(i), candidates, kept)) {
        kept.add(new Kept(i, box));
      }
      if (kept.size() == most) {
        break;
      }
    }
    return kept;
  }

  /// By falling score, then rising place: a positive float's bits rise with its value, so that one
  /// long a candidate can be sorted without comparing objects.
  private static int[] best(Candidates candidates) {
    long[] keys = new long[candidates.size()];
    for (int i = 0; i < keys.length; i++) {
      long falling = (long) Integer.MAX_VALUE - Float.floatToIntBits(candidates.score(i));
      keys[i] = (falling << 32) | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).limit(MOST_LOOKED_AT).mapToInt(k -> (int) k).toArray();
  }

  private boolean covered(Box box, int classIndex, Candidates candidates, List<Kept> kept) {
    for (Kept other : kept) {
      if (candidates.classIndex(other.candidate) == classIndex && iou(box, other.box) > threshold) {
        return true;
      }
    }
    return false;
  }

  static double iou(Box a, Box b) {
    double w = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double h = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    double both = Math.max(0, w) * Math.max(0, h);
    return both == 0 ? 0 : both / (a.area() + b.area() - both);
  }
}
