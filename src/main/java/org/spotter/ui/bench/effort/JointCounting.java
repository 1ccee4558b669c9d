package org.spotter.ui.bench.effort;

import org.spotter.geometry.Keypoints;

/// Adds up what there is to do about joints.
final class JointCounting {
  private int images;
  private int objects;
  private int proposed;
  private int falseOnes;
  private int kept;
  private int moved;
  private int added;
  private int placed;
  private int hidden;
  private int absent;

  void image(int falsePoses) {
    images++;
    falseOnes += falsePoses;
  }

  /// A pose is placed joint by joint.
  void placed(Keypoints wanted) {
    objects++;
    for (int j = 0; j < wanted.size(); j++) {
      placed += wanted.visibility(j) > 0 ? 1 : 0;
      hidden += wanted.visibility(j) == 1 ? 1 : 0;
      absent += wanted.visibility(j) == 0 ? 1 : 0;
    }
  }

  /// A proposed pose is put right.
  void corrected(int keptJoints, int movedJoints, int addedJoints) {
    objects++;
    proposed++;
    kept += keptJoints;
    moved += movedJoints;
    added += addedJoints;
  }

  Counts.Joints sum() {
    return new Counts.Joints(
        images, objects, proposed, falseOnes, kept, moved, added, placed, hidden, absent);
  }
}
