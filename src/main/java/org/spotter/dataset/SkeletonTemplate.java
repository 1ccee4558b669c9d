package org.spotter.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spotter.dataset.Skeleton.Pair;

/// A skeleton that many data sets share, with the pose in which it is first placed.
///
/// @param name one lower-case word with hyphens; the window has the words for people
public record SkeletonTemplate(String name, Skeleton skeleton, Pose pose) {
  private static final List<String> PERSON =
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
  private static final List<Double> PERSON_SIGMAS =
      List.of(
          0.026, 0.025, 0.025, 0.035, 0.035, 0.079, 0.079, 0.072, 0.072, 0.062, 0.062, 0.107, 0.107,
          0.087, 0.087, 0.089, 0.089);

  private static final List<Pair> PERSON_EDGES =
      pairs(
          15, 13, 13, 11, 16, 14, 14, 12, 11, 12, 5, 11, 6, 12, 5, 6, 5, 7, 6, 8, 7, 9, 8, 10, 1, 2,
          0, 1, 0, 2, 1, 3, 2, 4, 3, 5, 4, 6);

  private static final double[] PERSON_POSE = {
    0.50, 0.09, 0.54, 0.07, 0.46, 0.07, 0.59, 0.085, 0.41, 0.085, 0.70, 0.21, 0.30, 0.21, 0.81,
    0.36, 0.19, 0.36, 0.87, 0.50, 0.13, 0.50, 0.62, 0.52, 0.38, 0.52, 0.63, 0.74, 0.37, 0.74, 0.64,
    0.95, 0.36, 0.95
  };

  /// The person of COCO's keypoint challenge: 17 joints.
  public static final SkeletonTemplate COCO_PERSON =
      template("coco-person", PERSON, PERSON_EDGES, PERSON_SIGMAS, Pose.of(PERSON_POSE));

  /// COCO's person with three joints on each foot, as in COCO-WholeBody (Jin et al. 2020), whose
  /// sigmas it has.
  public static final SkeletonTemplate PERSON_WITH_FEET =
      template(
          "person-with-feet",
          joined(
              PERSON,
              List.of(
                  "left_big_toe",
                  "left_small_toe",
                  "left_heel",
                  "right_big_toe",
                  "right_small_toe",
                  "right_heel")),
          joined(PERSON_EDGES, pairs(15, 17, 15, 18, 15, 19, 16, 20, 16, 21, 16, 22)),
          joined(PERSON_SIGMAS, List.of(0.068, 0.066, 0.066, 0.092, 0.094, 0.094)),
          new Pose(
              joined(
                  Pose.of(PERSON_POSE).places(),
                  Pose.of(0.67, 1, 0.73, 0.985, 0.61, 0.985, 0.33, 1, 0.27, 0.985, 0.39, 0.985)
                      .places())));

  /// One hand with its wrist, thumb first: 21 joints, as in COCO-WholeBody, whose sigmas it has.
  public static final SkeletonTemplate HAND =
      template(
          "hand",
          joined(
              List.of("wrist"),
              Stream.of("thumb", "forefinger", "middle_finger", "ring_finger", "pinky_finger")
                  .flatMap(f -> IntStream.rangeClosed(1, 4).mapToObj(i -> f + i))
                  .toList()),
          IntStream.rangeClosed(1, 20).mapToObj(i -> new Pair(i % 4 == 1 ? 0 : i - 1, i)).toList(),
          List.of(
              0.029, 0.022, 0.035, 0.037, 0.047, 0.026, 0.025, 0.024, 0.035, 0.018, 0.024, 0.022,
              0.026, 0.017, 0.021, 0.021, 0.032, 0.02, 0.019, 0.022, 0.031),
          Pose.of(
              0.50, 0.97, 0.32, 0.86, 0.19, 0.74, 0.10, 0.64, 0.03, 0.56, 0.33, 0.52, 0.28, 0.34,
              0.25, 0.22, 0.23, 0.12, 0.48, 0.49, 0.47, 0.28, 0.46, 0.14, 0.46, 0.03, 0.62, 0.52,
              0.65, 0.33, 0.67, 0.20, 0.68, 0.10, 0.75, 0.59, 0.82, 0.46, 0.86, 0.37, 0.90, 0.29));

  /// All there are, the most usual first.
  public static final List<SkeletonTemplate> ALL = List.of(COCO_PERSON, PERSON_WITH_FEET, HAND);

  /// The template with these joints in this order.
  public static Optional<SkeletonTemplate> of(List<String> joints) {
    return ALL.stream().filter(t -> t.skeleton.joints().equals(joints)).findFirst();
  }

  private static SkeletonTemplate template(
      String name, List<String> joints, List<Pair> edges, List<Double> sigmas, Pose pose) {
    return new SkeletonTemplate(
        name, new Skeleton(joints, edges, Skeleton.mirroredByName(joints), sigmas), pose);
  }

  private static List<Pair> pairs(int... ab) {
    return IntStream.range(0, ab.length / 2)
        .mapToObj(i -> new Pair(ab[2 * i], ab[2 * i + 1]))
        .toList();
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
