package org.spotter.geometry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The joints of one person or thing, in the order of its skeleton, as COCO's `keypoints`: x, y,
/// visibility a joint. Visibility is 0 not labelled, 1 labelled but hidden, 2 visible. The numbers
/// are kept exactly as given.
public final class Keypoints {
  private final double[] xyv;

  /// @param xyv `x, y, v` a joint, copied
  /// @throws IllegalArgumentException when the count is not a multiple of three or a number is not
  ///   finite
  public Keypoints(double... xyv) {
    if (xyv.length % 3 != 0) {
      throw new IllegalArgumentException(
          "keypoints come as x, y, v a joint, not as " + xyv.length + " numbers");
    }
    for (double v : xyv) {
      if (!Double.isFinite(v)) {
        throw new IllegalArgumentException("keypoints need finite numbers");
      }
    }
    this.xyv = xyv.clone();
  }

  /// The number of joints, labelled or not.
  public int size() {
    return xyv.length / 3;
  }

  public double x(int joint) {
    return xyv[3 * joint];
  }

  public double y(int joint) {
    return xyv[3 * joint + 1];
  }

  /// 0, 1 or 2 in ground truth; a score from 0 to 1 in predictions of some models.
  public double visibility(int joint) {
    return xyv[3 * joint + 2];
  }

  /// COCO's `num_keypoints`: the joints with a visibility above 0.
  public int labelled() {
    int n = 0;
    for (int i = 2; i < xyv.length; i += 3) {
      if (xyv[i] > 0) {
        n++;
      }
    }
    return n;
  }

  /// The smallest box around the labelled joints, or null when none is.
  public @Nullable Box bounds() {
    Box box = null;
    for (int i = 0; i < size(); i++) {
      if (visibility(i) > 0) {
        Box joint = new Box(x(i), y(i), 0, 0);
        box = box == null ? joint : box.union(joint);
      }
    }
    return box;
  }

  /// The labelled joints moved; what is not labelled stays as it is.
  public Keypoints moved(double dx, double dy) {
    double[] moved = xyv.clone();
    for (int i = 0; i < moved.length; i += 3) {
      if (moved[i + 2] > 0) {
        moved[i] += dx;
        moved[i + 1] += dy;
      }
    }
    return new Keypoints(moved);
  }

  /// A copy of the numbers, `x, y, v` a joint.
  public double[] toArray() {
    return xyv.clone();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Keypoints k && Arrays.equals(xyv, k.xyv);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(xyv);
  }

  @Override
  public String toString() {
    return "Keypoints" + Arrays.toString(xyv);
  }
}
