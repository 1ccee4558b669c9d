package org.spotter.inference;

import java.util.ArrayList;
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
    long[] ranking = candidates.ranking();
    int looked = Math.min(candidates.size(), MOST_LOOKED_AT);
    for (int k = 0; k < looked && kept.size() < most; k++) {
      int i = (int) ranking[k];
      double[] corners = candidates.corners(i);
      place.toPicture(corners, width, height);
      if (hasArea(corners) && !covered(corners, candidates.classIndex(i), candidates, kept)) {
        kept.add(new Kept(i, Box.ofCorners(corners[0], corners[1], corners[2], corners[3])));
      }
    }
    return kept;
  }

  private static boolean hasArea(double[] corners) {
    return (corners[2] - corners[0]) * (corners[3] - corners[1]) > 0;
  }

  /// Most candidates are covered, so they never become objects.
  private boolean covered(
      double[] corners, int classIndex, Candidates candidates, List<Kept> kept) {
    for (int k = 0; k < kept.size(); k++) {
      Kept other = kept.get(k);
      if (candidates.classIndex(other.candidate) == classIndex
          && iou(corners, other.box) > threshold) {
        return true;
      }
    }
    return false;
  }

  /// As of two boxes, to the last bit.
  private static double iou(double[] corners, Box b) {
    double width = corners[2] - corners[0];
    double height = corners[3] - corners[1];
    double right = corners[0] + width;
    double bottom = corners[1] + height;
    double w = Math.min(right, b.right()) - Math.max(corners[0], b.x());
    double h = Math.min(bottom, b.bottom()) - Math.max(corners[1], b.y());
    double both = Math.max(0, w) * Math.max(0, h);
    return both == 0 ? 0 : both / (width * height + b.area() - both);
  }

  static double iou(Box a, Box b) {
    double w = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double h = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    double both = Math.max(0, w) * Math.max(0, h);
    return both == 0 ? 0 : both / (a.area() + b.area() - both);
  }
}
