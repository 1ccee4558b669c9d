package org.spotter.ui.bench.effort;

import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// Compares the joints of two poses.
final class Pose {
  /// How far off, in pixels of the image, a joint may be that a person placed.
  static final double DRAWN = 2;

  /// How far off a proposed joint may be, as a part of the longer side of the box around the
  /// joints.
  private static final double ACCEPTED = 0.05;

  private Pose() {}

  /// How far off, in pixels of the image, a joint may be that a model placed.
  static double tolerance(Keypoints wanted) {
    Box bounds = wanted.bounds();
    return bounds == null ? 0 : ACCEPTED * Math.max(bounds.width(), bounds.height());
  }

  /// How far the worst joint is off; infinite when one is labelled in only one of them.
  static double farthest(Keypoints there, Keypoints wanted) {
    double farthest = 0;
    for (int j = 0; j < wanted.size(); j++) {
      boolean both = isLabelled(there, j) && isLabelled(wanted, j);
      boolean neither = !isLabelled(there, j) && !isLabelled(wanted, j);
      double off =
          both
              ? place(there, j).distance(place(wanted, j))
              : neither ? 0 : Double.POSITIVE_INFINITY;
      farthest = Math.max(farthest, off);
    }
    return farthest;
  }

  static boolean isLabelled(Keypoints joints, int joint) {
    return joint < joints.size() && joints.visibility(joint) > 0;
  }

  static Point place(Keypoints joints, int joint) {
    return new Point(joints.x(joint), joints.y(joint));
  }
}
