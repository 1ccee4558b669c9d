package org.spotter.editing;

import java.util.Optional;
import org.spotter.dataset.Change;
import org.spotter.geometry.Point;

/// What a typed character does to the joint under the pointer: 0, 1 and 2 set how visible it is, V
/// turns visible into hidden and back.
final class JointKeys {
  private JointKeys() {}

  static Step on(char character, SelectIdle idle, Scene scene) {
    Point at = idle.at();
    return at == null
        ? idle.step(scene)
        : Joints.selected(scene)
            .flatMap(joints ->
                joints.at(at, idle.pixel()).flatMap(j -> edit(character, joints, j, scene)))
            .map(edit -> new Step(new SelectTool(idle), scene.selection(), edit))
            .orElseGet(() -> idle.step(scene));
  }

  private static Optional<Edit> edit(char character, Joints joints, int joint, Scene scene) {
    double before = joints.keypoints().visibility(joint);
    double after =
        switch (character) {
          case '0' -> 0;
          case '1' -> 1;
          case '2' -> 2;
          case 'v' -> before == 2 ? 1 : 2;
          default -> before;
        };
    return after == before
        ? Optional.empty()
        : Optional.of(
            new Edit(
                Edit.Verb.SHOW_JOINT,
                Change.replace(
                    joints.annotation(),
                    joints.with(
                        joints.with(joint, joints.place(joint), after),
                        scene.document().image()))));
  }
}
