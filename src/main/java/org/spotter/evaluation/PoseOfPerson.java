package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.PoseErrors.Joint;
import org.spotter.evaluation.PoseErrors.Kind;
import org.spotter.geometry.Keypoints;

/// Measures the joints of one person that was found.
final class PoseOfPerson {
  private static final double VERY_NEAR = .85;
  private static final double NEAR = .5;

  private final Matches matches;
  private final GroundTruth truth;
  private final int object;
  private final int prediction;
  private final @Nullable Skeleton skeleton;
  private final Keypoints there;
  private final Keypoints said;
  private final double[] variances;
  private final double area;

  PoseOfPerson(Matches matches, int object, @Nullable Skeleton skeleton) {
    this.matches = matches;
    this.truth = matches.pairing.truth;
    this.object = object;
    this.prediction = matches.predictionOf(object);
    this.skeleton = skeleton;
    this.there = truth.rows.shapes.joints(object);
    this.said = matches.pairing.found.rows.shapes.joints(prediction);
    this.variances = truth.fit.variances(truth.category[object]);
    this.area = truth.rows.area[object];
  }

  void addTo(List<Joint> joints, List<AngleError> angles) {
    double scale = Math.sqrt(area);
    double side = Math.max(truth.rows.box[4 * object + 2], truth.rows.box[4 * object + 3]);
    for (int j = 0; j < there.size(); j++) {
      if (there.visibility(j) > 0) {
        double off = Math.hypot(said.x(j) - there.x(j), said.y(j) - there.y(j));
        joints.add(new Joint(object, prediction, j, off, off / scale, off / side, kind(j)));
      }
    }
    if (skeleton != null) {
      addAngles(skeleton, angles);
    }
  }

  private Kind kind(int joint) {
    double near = similarity(there, joint, joint);
    int mirror = mirror(joint);
    if (near >= VERY_NEAR) {
      return Kind.GOOD;
    }
    if (near >= NEAR) {
      return Kind.JITTER;
    }
    if (mirror >= 0 && similarity(there, mirror, joint) >= NEAR) {
      return Kind.INVERSION;
    }
    return nearAnother(joint, mirror) ? Kind.SWAP : Kind.MISS;
  }

  /// The keypoint similarity of a predicted joint to a labelled one, measured as the predicted one
  /// of this person; 0 when it is not labelled.
  private double similarity(Keypoints labelled, int to, int joint) {
    if (to >= labelled.size() || !(labelled.visibility(to) > 0)) {
      return 0;
    }
    double dx = said.x(joint) - labelled.x(to);
    double dy = said.y(joint) - labelled.y(to);
    return Math.exp(-(dx * dx + dy * dy) / (2 * area * variances[joint]));
  }

  private boolean nearAnother(int joint, int mirror) {
    Grouping byImage = matches.matching.overlaps.objectsByImage;
    int image = truth.image[object];
    return IntStream.range(byImage.start[image], byImage.start[image + 1])
        .map(i -> byImage.row[i])
        .filter(other -> other != object && truth.category[other] == truth.category[object])
        .mapToObj(truth.rows.shapes::joints)
        .anyMatch(other ->
            similarity(other, joint, joint) >= NEAR
                || (mirror >= 0 && similarity(other, mirror, joint) >= NEAR));
  }

  private int mirror(int joint) {
    if (skeleton != null) {
      for (Skeleton.Pair pair : skeleton.mirrored()) {
        if (pair.a() == joint || pair.b() == joint) {
          return pair.a() == joint ? pair.b() : pair.a();
        }
      }
    }
    return -1;
  }

  private void addAngles(Skeleton bones, List<AngleError> angles) {
    for (int joint = 0; joint < there.size(); joint++) {
      List<Integer> ends = ends(bones, joint);
      for (int i = 0; i < ends.size(); i++) {
        for (int k = i + 1; k < ends.size(); k++) {
          addAngle(joint, new Skeleton.Pair(ends.get(i), ends.get(k)), angles);
        }
      }
    }
  }

  private static List<Integer> ends(Skeleton bones, int joint) {
    List<Integer> ends = new ArrayList<>();
    for (Skeleton.Pair bone : bones.edges()) {
      if (bone.a() == joint || bone.b() == joint) {
        ends.add(bone.a() == joint ? bone.b() : bone.a());
      }
    }
    return ends;
  }

  private void addAngle(int joint, Skeleton.Pair ends, List<AngleError> angles) {
    boolean labelled =
        IntStream.of(joint, ends.a(), ends.b())
            .allMatch(j -> j < there.size() && there.visibility(j) > 0);
    if (labelled) {
      double truly = degrees(there, joint, ends);
      double predicted = degrees(said, joint, ends);
      if (!Double.isNaN(truly) && !Double.isNaN(predicted)) {
        angles.add(new AngleError(object, prediction, joint, ends, truly, predicted));
      }
    }
  }

  /// The angle at a joint; `NaN` where a bone has no length.
  static double degrees(Keypoints k, int joint, Skeleton.Pair ends) {
    double ax = k.x(ends.a()) - k.x(joint);
    double ay = k.y(ends.a()) - k.y(joint);
    double bx = k.x(ends.b()) - k.x(joint);
    double by = k.y(ends.b()) - k.y(joint);
    boolean none = (ax == 0 && ay == 0) || (bx == 0 && by == 0);
    return none
        ? Double.NaN
        : Math.toDegrees(Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)));
  }
}
