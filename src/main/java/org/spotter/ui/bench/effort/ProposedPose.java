package org.spotter.ui.bench.effort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// Accepts the pose that a model proposes and puts it right: the joints it lacks are placed as the
/// skeleton tool guides, those that are off are dragged.
final class ProposedPose {
  private final Station station;
  private final Hand hand;
  private final JointCounting counting;

  ProposedPose(Station station, JointCounting counting) {
    this.station = station;
    this.counting = counting;
    hand = station.hand();
  }

  /// The proposal with the most joints in their place; null when correcting it would take as much
  /// as placing all joints: one action for accepting, one for each joint that is off or lacking.
  static @Nullable Proposal worthwhile(List<Proposal> proposals, Keypoints wanted) {
    return proposals.stream()
        .filter(p -> p.joints() != null)
        .max(Comparator.comparingInt(p -> right(p, wanted)))
        .filter(p -> right(p, wanted) > 1)
        .orElse(null);
  }

  private static int right(Proposal p, Keypoints wanted) {
    Keypoints joints = p.joints();
    return joints == null
        ? 0
        : (int) IntStream.range(0, wanted.size()).filter(j -> isRight(joints, wanted, j)).count();
  }

  private static boolean isRight(Keypoints there, Keypoints wanted, int joint) {
    return Pose.isLabelled(there, joint)
        && Pose.isLabelled(wanted, joint)
        && Pose.place(there, joint).distance(Pose.place(wanted, joint)) <= Pose.tolerance(wanted);
  }

  /// With the skeleton tool in hand throughout.
  void correct(Proposal best, List<Proposal> proposals, Keypoints wanted) {
    accept(best, new OpenProposals(proposals));
    Keypoints there = joints();
    List<Integer> lacking = joints(wanted, j -> !Pose.isLabelled(there, j));
    List<Integer> off =
        joints(wanted, j -> Pose.isLabelled(there, j) && !isRight(there, wanted, j));
    counting.corrected(
        joints(wanted, j -> isRight(there, wanted, j)).size(), off.size(), lacking.size());
    lacking.forEach(j -> hand.click(station.place(Pose.place(wanted, j))));
    drag(off, there, wanted);
    hand.press("image.done");
  }

  private void accept(Proposal best, OpenProposals open) {
    if (open.size() > 1) {
      station.take(best, open.to(best));
    }
    hand.press("proposal.accept");
    station.awaitObjects(1);
  }

  private void drag(List<Integer> off, Keypoints there, Keypoints wanted) {
    List<Integer> left = new ArrayList<>(off);
    Keypoints now = there;
    while (!left.isEmpty()) {
      int joint = free(left, now);
      left.removeIf(j -> j == joint);
      Point to = Pose.place(wanted, joint);
      hand.drag(station.place(Pose.place(now, joint)), station.place(to));
      now = joints();
    }
  }

  /// One that no other joint lies so near to that the pointer would take hold of that.
  private static int free(List<Integer> left, Keypoints now) {
    return left.stream().max(Comparator.comparingDouble(j -> nearest(now, j))).orElseThrow();
  }

  private static double nearest(Keypoints now, int joint) {
    return IntStream.range(0, now.size())
        .filter(j -> j != joint && Pose.isLabelled(now, j))
        .mapToDouble(j -> Pose.place(now, j).distance(Pose.place(now, joint)))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static List<Integer> joints(Keypoints wanted, java.util.function.IntPredicate predicate) {
    return IntStream.range(0, wanted.size())
        .filter(j -> Pose.isLabelled(wanted, j))
        .filter(predicate)
        .boxed()
        .toList();
  }

  private Keypoints joints() {
    Annotation only = station.objects().getFirst();
    Keypoints joints = only.keypoints();
    return joints == null ? new Keypoints() : joints;
  }
}
