package org.spotter.format.coco;

import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Skeleton.Pair;

/// What joint names alone tell: left/right pairs, and the OKS sigmas of COCO's person.
public final class KnownSkeletons {
  private static final List<String> COCO_PERSON =
      List.of(
          "nose",
          "left_eye",
          "right_eye",
          "left_ear",
          "right_ear",
          "left_shoulder",
          "right_shoulder",
          "left_elbow",
          "right_elbow",
          "left_wrist",
          "right_wrist",
          "left_hip",
          "right_hip",
          "left_knee",
          "right_knee",
          "left_ankle",
          "right_ankle");

  /// The constants of COCO's keypoint evaluation (Ronchi & Perona 2017).
  private static final List<Double> COCO_SIGMAS =
      List.of(
          0.026, 0.025, 0.025, 0.035, 0.035, 0.079, 0.079, 0.072, 0.072, 0.062, 0.062, 0.107, 0.107,
          0.087, 0.087, 0.089, 0.089);

  private KnownSkeletons() {}

  /// One sigma a joint, or none when the joints are not COCO's seventeen.
  static List<Double> sigmas(List<String> joints) {
    return joints.equals(COCO_PERSON) ? COCO_SIGMAS : List.of();
  }

  /// Pairs of joints whose names differ in left and right only.
  public static List<Pair> mirrored(List<String> joints) {
    List<Pair> pairs = new ArrayList<>();
    for (int left = 0; left < joints.size(); left++) {
      String name = joints.get(left);
      int right = joints.indexOf(name.replace("left", "right").replace("Left", "Right"));
      if (right >= 0 && right != left) {
        pairs.add(new Pair(left, right));
      }
    }
    return pairs;
  }
}
