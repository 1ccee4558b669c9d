package org.spotter.app;

import org.spotter.geometry.Keypoints;

/// The visibility that a person would have given to joints that a model gave scores.
final class Visibilities {
  private static final double SEEN = 0.3;
  private static final double HIDDEN = 0.1;

  private Visibilities() {}

  /// 2 from a score of 0.3, 1 from 0.1, else not labelled. Joints that carry visibilities already,
  /// nothing but 0, 1 and 2, stay as they are.
  static Keypoints ofScores(Keypoints joints) {
    double[] xyv = joints.toArray();
    boolean whole = true;
    for (int i = 2; i < xyv.length; i += 3) {
      whole &= xyv[i] == 0 || xyv[i] == 1 || xyv[i] == 2;
    }
    for (int i = 0; i < xyv.length && !whole; i += 3) {
      xyv[i + 2] = xyv[i + 2] >= SEEN ? 2 : xyv[i + 2] >= HIDDEN ? 1 : 0;
      xyv[i] = xyv[i + 2] == 0 ? 0 : xyv[i];
      xyv[i + 1] = xyv[i + 2] == 0 ? 0 : xyv[i + 1];
    }
    return whole ? joints : new Keypoints(xyv);
  }
}
