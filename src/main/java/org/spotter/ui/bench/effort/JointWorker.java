package org.spotter.ui.bench.effort;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;
import org.spotter.task.Problem;

/// Labels poses joint by joint, as the skeleton tool guides: a click for a visible joint, a key at
/// the pointer for a hidden one, a key for one that is not there.
final class JointWorker implements Worker {
  private final Station station;
  private final Hand hand;
  private final ProposedPose proposed;
  private final JointCounting counting = new JointCounting();

  JointWorker(Station station) {
    this.station = station;
    hand = station.hand();
    proposed = new ProposedPose(station, counting);
  }

  @Override
  public void begin() {
    hand.press("tool.skeleton");
  }

  /// A photograph has one pose at most that is proposed: with several nobody knows whose is whose.
  @Override
  public void label(Photograph photograph, List<Proposal> proposals) {
    List<Wanted> wanted = photograph.objects();
    if (wanted.size() > 1) {
      throw new Problem("The bench places one pose on a photograph; this reference has several.");
    }
    Keypoints joints = joints(wanted.getFirst());
    Proposal best = ProposedPose.worthwhile(proposals, joints);
    counting.image(best == null ? proposals.size() : proposals.size() - 1);
    if (best == null) {
      place(joints);
      hand.press("image.done");
    } else {
      proposed.correct(best, proposals, joints);
    }
  }

  @Override
  public Counts counts() {
    return counting.sum();
  }

  private void place(Keypoints wanted) {
    counting.placed(wanted);
    int before = station.objects().size();
    for (int j = 0; j < wanted.size(); j++) {
      say(station.place(Pose.place(wanted, j)), (int) wanted.visibility(j));
    }
    station.awaitObjects(before + 1);
  }

  private void say(Point at, int visibility) {
    switch (visibility) {
      case 0 -> hand.press(KeyCode.DIGIT0);
      case 1 -> {
        hand.point(at);
        hand.press(KeyCode.DIGIT1);
      }
      default -> hand.click(at);
    }
  }

  private static Keypoints joints(Wanted w) {
    Keypoints joints = w.joints();
    if (joints == null || joints.labelled() == 0) {
      throw new Problem("The bench labels boxes or poses; this reference mixes the two.");
    }
    return joints;
  }
}
