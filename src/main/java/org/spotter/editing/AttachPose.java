package org.spotter.editing;

import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;

/// Makes the joints of one annotation those of another, a person's box, say: of two that are
/// selected, one with joints and one without. The box keeps its place, and the annotation that the
/// joints were on goes. Both must be of one category.
record AttachPose() implements Operation {
  private record Two(Joints pose, Joints person) {}

  @Override
  public String name() {
    return "attach-pose";
  }

  @Override
  public boolean isPossible(Scene scene) {
    return two(scene).isPresent();
  }

  @Override
  public Optional<Outcome> apply(Scene scene) {
    return two(scene).map(this::attached);
  }

  private Outcome attached(Two two) {
    Annotation person = two.person.annotation();
    Annotation pose = two.pose.annotation();
    Change change =
        new Change.Group(
            List.of(
                Change.replace(person, person.withKeypoints(two.pose.keypoints(), person.bbox())),
                Change.delete(pose)));
    return new Outcome(new Edit(new Edit.Verb(name()), change), Selection.of(person.id()));
  }

  private static Optional<Two> two(Scene scene) {
    List<Joints> both =
        scene.selection().of(scene.document()).stream()
            .filter(scene.settings()::reaches)
            .flatMap(a -> Joints.of(a, scene.document()).stream())
            .toList();
    if (scene.selection().size() != 2 || both.size() != 2) {
      return Optional.empty();
    }
    Joints first = both.getFirst();
    Joints second = both.getLast();
    boolean fit =
        first.annotation().categoryId() == second.annotation().categoryId()
            && first.anyLabelled() != second.anyLabelled();
    return !fit
        ? Optional.empty()
        : Optional.of(first.anyLabelled() ? new Two(first, second) : new Two(second, first));
  }
}
