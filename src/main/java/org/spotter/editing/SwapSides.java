package org.spotter.editing;

import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.geometry.Keypoints;

/// Makes what was labelled as the left the right, and the other way round.
record SwapSides() implements Operation {
  @Override
  public String name() {
    return "swap-left-right";
  }

  @Override
  public boolean isPossible(Scene scene) {
    return Joints.selected(scene)
        .filter(joints -> joints.anyLabelled() && !joints.skeleton().mirrored().isEmpty())
        .isPresent();
  }

  @Override
  public Optional<Outcome> apply(Scene scene) {
    return Joints.selected(scene).flatMap(joints -> swapped(joints, scene));
  }

  private Optional<Outcome> swapped(Joints joints, Scene scene) {
    Keypoints after = Poses.swapped(joints.keypoints(), joints.skeleton());
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
}
