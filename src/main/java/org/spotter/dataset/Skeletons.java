package org.spotter.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spotter.dataset.Skeleton.Pair;

/// Skeletons that many models share, and what the names of joints alone tell.
public final class Skeletons {
  /// COCO's person, with the sigmas of its keypoint evaluation (Ronchi & Perona 2017).
  public static final Skeleton COCO_PERSON = SkeletonTemplate.COCO_PERSON.skeleton();

  /// The 33 landmarks of BlazePose (Bazarevsky et al. 2020); nobody published sigmas for them.
  public static final Skeleton BLAZEPOSE =
      new Skeleton(
          List.of(
              "nose",
              "left_eye_inner",
              "left_eye",
              "left_eye_outer",
              "right_eye_inner",
              "right_eye",
              "right_eye_outer",
              "left_ear",
              "right_ear",
              "mouth_left",
              "mouth_right",
              "left_shoulder",
              "right_shoulder",
              "left_elbow",
              "right_elbow",
              "left_wrist",
              "right_wrist",
              "left_pinky",
              "right_pinky",
              "left_index",
              "right_index",
              "left_thumb",
              "right_thumb",
              "left_hip",
              "right_hip",
              "left_knee",
              "right_knee",
              "left_ankle",
              "right_ankle",
              "left_heel",
              "right_heel",
              "left_foot_index",
              "right_foot_index"),
          pairs(
              0, 1, 1, 2, 2, 3, 3, 7, 0, 4, 4, 5, 5, 6, 6, 8, 9, 10, 11, 12, 11, 13, 13, 15, 15, 17,
              15, 19, 15, 21, 17, 19, 12, 14, 14, 16, 16, 18, 16, 20, 16, 22, 18, 20, 11, 23, 12,
              24, 23, 24, 23, 25, 24, 26, 25, 27, 26, 28, 27, 29, 28, 30, 29, 31, 30, 32, 27, 31,
              28, 32),
          pairs(
              1, 4, 2, 5, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
              25, 26, 27, 28, 29, 30, 31, 32),
          List.of());

  private static final List<Skeleton> KNOWN = List.of(COCO_PERSON, BLAZEPOSE);

  private Skeletons() {}

  /// The skeleton with these joints: a known one, else one without bones whose left and right are
  /// told by the names.
  public static Skeleton of(List<String> joints) {
    return KNOWN.stream()
        .filter(s -> s.joints().equals(joints))
        .findFirst()
        .orElseGet(
            () -> new Skeleton(joints, List.of(), Skeleton.mirroredByName(joints), List.of()));
  }

  /// For each joint of `wanted` its place in `given`, -1 where there is none; names are the same
  /// whatever their case, spaces and dashes.
  public static int[] places(List<String> given, List<String> wanted) {
    List<String> keys = given.stream().map(Skeletons::key).toList();
    return wanted.stream().mapToInt(w -> keys.indexOf(key(w))).toArray();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  private static List<Pair> pairs(int... numbers) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 2) {
      pairs.add(new Pair(numbers[i], numbers[i + 1]));
    }
    return List.copyOf(pairs);
  }
}
