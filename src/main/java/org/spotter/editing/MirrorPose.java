package org.spotter.editing;

import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// Mirrors the pose about the upright middle of its box; left and right stay true.
record MirrorPose() implements Operation {
  @Override
  public String name() {
    return "mirror-pose";
  }

  @Override
  public boolean isPossible(Scene scene) {
    return Joints.selected(scene).filter(Joints::anyLabelled).isPresent();
  }

  @Override
  public Optional<Outcome> apply(Scene scene) {
    return Joints.selected(scene).flatMap(joints -> mirrored(joints, scene));
  }

  private Optional<Outcome> mirrored(Joints joints, Scene scene) {
    Box within = joints.keypoints().bounds();
    Box own = joints.annotation().bbox();
    if (within == null) {
      return Optional.empty();
    }
    Box about = own != null && isAround(own, within) ? own : within;
    Keypoints after = Poses.mirrored(joints.keypoints(), joints.skeleton(), about);
    Annotation before = joints.annotation();
    return after.equals(joints.keypoints())
        ? Optional.empty()
        : Optional.of(
            new Outcome(
                new Edit(
                    new Edit.Verb(name()),
                    Change.replace(before, joints.with(after, scene.document().image()))),
                scene.selection()));
  }

  /// A joint outside the box could end outside the image.
  private static boolean isAround(Box box, Box inner) {
    return box.x() <= inner.x() && box.right() >= inner.right();
  }
}
