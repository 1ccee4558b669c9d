package org.spotter.editing;

import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.geometry.Box;

/// Parts the joints from the box or the pixels they are on: they become an annotation of their own,
/// with a box around them.
record DetachPose() implements Operation {
  @Override
  public String name() {
    return "detach-pose";
  }

  /// Where the box is one around the joints there is nothing to part.
  @Override
  public boolean isPossible(Scene scene) {
    return Joints.selected(scene).filter(joints -> isPartable(joints, scene)).isPresent();
  }

  private static boolean isPartable(Joints joints, Scene scene) {
    Annotation a = joints.annotation();
    Box around = Joints.around(joints.keypoints(), scene.document().image());
    return around != null
        && (a.segmentation() != null || (a.bbox() != null && !a.bbox().equals(around)));
  }

  @Override
  public Optional<Outcome> apply(Scene scene) {
    return Joints.selected(scene)
        .filter(joints -> isPartable(joints, scene))
        .flatMap(joints -> joints.without().map(rest -> parted(joints, rest, scene)));
  }

  private Outcome parted(Joints joints, Annotation rest, Scene scene) {
    Annotation before = joints.annotation();
    Box around = Joints.around(joints.keypoints(), scene.document().image());
    Annotation pose =
        Annotation.drawn(
                scene.settings().newId().getAsLong(),
                before.imageId(),
                before.categoryId(),
                joints.keypoints())
            .withKeypoints(joints.keypoints(), around);
    Change change = new Change.Group(List.of(Change.replace(before, rest), Change.add(pose)));
    return new Outcome(new Edit(new Edit.Verb(name()), change), Selection.of(pose.id()));
  }
}
