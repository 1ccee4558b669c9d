package org.spotter.evaluation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.PoseErrors.Joint;
import org.spotter.evaluation.PoseErrors.Kind;
import org.spotter.geometry.Keypoints;
import org.spotter.task.Progress;

/// What errors of joints cost: the AP that would be gained if all joints with one kind of error
/// stood where they are labelled, each kind alone, everything else as it is (Ronchi & Perona,
/// "Benchmarking and Error Diagnosis in Multi-Instance Pose Estimation", ICCV 2017). Looked at are
/// the persons that a prediction is at least near to, by an OKS of 0.1: it may be its joints that
/// keep it from being found.
public final class PoseCosts {
  private final Map<Kind, Long> joints = new EnumMap<>(Kind.class);
  private final Map<Kind, Double> without = new EnumMap<>(Kind.class);
  private final double ap;

  private PoseCosts(double ap) {
    this.ap = ap;
  }

  /// @param matching of an evaluation of joints
  /// @param skeletons by category id; without one there are no inversions
  /// @throws org.spotter.task.Cancelled when progress asked to stop
  public static PoseCosts of(Matching matching, Map<Long, Skeleton> skeletons, Progress progress) {
    OperatingPoint all = OperatingPoint.at(Matching.LOWEST_IOU, Double.NEGATIVE_INFINITY);
    Outcome near = matching.at(Matching.LOWEST_IOU).outcome(all);
    List<Joint> errors = PoseErrors.of(near, skeletons).joints();
    PoseCosts costs = new PoseCosts(ap(matching.truth(), matching.found(), progress));
    for (Kind kind : Kind.values()) {
      List<Joint> wrong = errors.stream().filter(j -> j.kind() == kind).toList();
      costs.joints.put(kind, (long) wrong.size());
      if (kind != Kind.GOOD) {
        Detections corrected = corrected(matching, wrong);
        costs.without.put(kind, ap(matching.truth(), corrected, progress));
      }
    }
    return costs;
  }

  private static double ap(GroundTruth truth, Detections found, Progress progress) {
    return CocoEvaluation.evaluate(truth, found, progress).score("AP");
  }

  private static Detections corrected(Matching matching, List<Joint> wrong) {
    Map<Integer, double[]> said = new HashMap<>();
    Shapes found = matching.found().rows.shapes;
    for (Joint joint : wrong) {
      Keypoints there = matching.truth().rows.shapes.joints(joint.object());
      double[] xyv = said.computeIfAbsent(joint.prediction(), row -> found.joints(row).toArray());
      xyv[3 * joint.joint()] = there.x(joint.joint());
      xyv[3 * joint.joint() + 1] = there.y(joint.joint());
    }
    Map<Integer, Keypoints> joints = new HashMap<>();
    said.forEach((row, xyv) -> joints.put(row, new Keypoints(xyv)));
    return matching.found().withJoints(joints);
  }

  /// The AP as it is; -1 when there is nothing to measure.
  public double ap() {
    return ap;
  }

  /// How many joints are of a kind.
  public long count(Kind kind) {
    return joints.getOrDefault(kind, 0L);
  }

  /// The AP if joints of a kind stood right; as it is for good ones.
  public double without(Kind kind) {
    return without.getOrDefault(kind, ap);
  }

  /// The AP that a kind costs; `NaN` when there is nothing to measure. It is below 0 where moving
  /// joints to their places lets a surer prediction take what another had found better.
  public double cost(Kind kind) {
    return ap <= -1 ? Double.NaN : without(kind) - ap;
  }
}
