package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.spotter.dataset.Skeleton;

/// How well the joints of found persons are placed: for each labelled joint of an object that was
/// found, how far off it is, and what kind of error that is. Objects that were missed, and
/// predictions of nobody, do not count here; OKS AP holds those against the model.
public final class PoseErrors {
  /// What goes wrong with a joint: Ronchi & Perona, "Benchmarking and Error Diagnosis in
  /// Multi-Instance Pose Estimation", ICCV 2017. Near means a keypoint similarity of at least 0.5,
  /// very near of 0.85: about what people do among themselves.
  public enum Kind {
    /// Very near the right place.
    GOOD,
    /// Near the right place.
    JITTER,
    /// Near the joint of the other side, as left for right.
    INVERSION,
    /// Near such a joint of another person.
    SWAP,
    /// Near none of them.
    MISS
  }

  /// A labelled joint of a person that was found.
  ///
  /// @param object row of the person
  /// @param prediction row of what found it
  /// @param joint its place in the skeleton
  /// @param pixels how far off it is
  /// @param byScale how far off, as a part of the person's size: the square root of its area
  /// @param byBox how far off, as a part of the longer side of the person's box
  /// @param kind what kind of error it is
  public record Joint(
      int object,
      int prediction,
      int joint,
      double pixels,
      double byScale,
      double byBox,
      Kind kind) {}

  private final List<Joint> joints;
  private final List<AngleError> angles;

  private PoseErrors(List<Joint> joints, List<AngleError> angles) {
    this.joints = List.copyOf(joints);
    this.angles = List.copyOf(angles);
  }

  /// @param outcome of an evaluation of joints
  /// @param skeletons by category id; joints of a category without one have neither sides nor
  ///   angles
  public static PoseErrors of(Outcome outcome, Map<Long, Skeleton> skeletons) {
    List<Joint> joints = new ArrayList<>();
    List<AngleError> angles = new ArrayList<>();
    Matches matches = outcome.matches();
    for (int object = 0; object < matches.objectCount(); object++) {
      if (outcome.found(object) && !matches.isIgnored(object)) {
        Skeleton skeleton = skeletons.get(matches.labelled(object).categoryId());
        new PoseOfPerson(matches, object, skeleton).addTo(joints, angles);
      }
    }
    return new PoseErrors(joints, angles);
  }

  /// All joints, person after person.
  public List<Joint> joints() {
    return joints;
  }

  /// All angles, person after person.
  public List<AngleError> angles() {
    return angles;
  }

  /// The part of the joints within `alpha` times the longer side of the person's box (PCK: Yang &
  /// Ramanan 2013); `NaN` when there is none.
  public double correct(double alpha) {
    return correct(alpha, _ -> true);
  }

  /// The same of one joint of the skeleton.
  public double correct(double alpha, int joint) {
    return correct(alpha, j -> j.joint() == joint);
  }

  private double correct(double alpha, Predicate<Joint> which) {
    return joints.stream()
        .filter(which)
        .mapToDouble(j -> j.byBox() <= alpha ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  /// How far off a joint is on average, as a part of the person's size; `NaN` when there is none.
  public double meanByScale(int joint) {
    return joints.stream()
        .filter(j -> j.joint() == joint)
        .mapToDouble(Joint::byScale)
        .average()
        .orElse(Double.NaN);
  }

  /// How many joints are of a kind.
  public long count(Kind kind) {
    return joints.stream().filter(j -> j.kind() == kind).count();
  }

  /// How many of one joint of the skeleton are of a kind.
  public long count(Kind kind, int joint) {
    return joints.stream().filter(j -> j.kind() == kind && j.joint() == joint).count();
  }

  /// How many different joints there are: one more than the highest place.
  public int jointCount() {
    return joints.stream().mapToInt(Joint::joint).max().orElse(-1) + 1;
  }

  /// How much an angle is off on average, in degrees; `NaN` when it was nowhere measured.
  public double meanDegrees(Skeleton.Pair limbs, int joint) {
    return angles.stream()
        .filter(a -> a.joint() == joint && a.ends().equals(limbs))
        .mapToDouble(AngleError::degrees)
        .average()
        .orElse(Double.NaN);
  }
}
