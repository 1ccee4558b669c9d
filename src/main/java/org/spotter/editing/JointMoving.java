package org.spotter.editing;

import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.geometry.Point;

/// A joint of the selected annotation is dragged.
///
/// @param id the annotation
/// @param from where the joint was taken hold of
/// @param to where the pointer is now
record JointMoving(long id, int joint, Point from, Point to) implements SelectState {
  /// The hold that a press at the point would take.
  static Optional<JointMoving> at(PointerEvent event, Scene scene) {
    return Joints.selected(scene)
        .flatMap(joints ->
            joints
                .at(event.at(), event.pixel())
                .map(j -> new JointMoving(joints.annotation().id(), j, event.at(), event.at())));
  }

  @Override
  public Step on(PointerEvent event, Scene scene) {
    JointMoving now = new JointMoving(id, joint, from, event.at());
    return switch (event.action()) {
      case DRAGGED, MOVED -> now.step(scene);
      case RELEASED ->
          new Step(
              new SelectTool(SelectIdle.after(event)),
              scene.selection(),
              now.edit(event.pixel(), scene).orElse(null));
      case PRESSED -> idle().step(scene);
      case EXITED -> step(scene);
    };
  }

  /// A shorter way is a click.
  private Optional<Edit> edit(double pixel, Scene scene) {
    return to.distance(from) < CLICK / 2 * pixel
        ? Optional.empty()
        : held(scene)
            .flatMap(joints -> after(joints, scene))
            .map(after ->
                new Edit(
                    Edit.Verb.MOVE_JOINT,
                    Change.replace(scene.document().find(id).orElseThrow(), after)));
  }

  private Optional<Joints> held(Scene scene) {
    return Joints.selected(scene)
        .filter(joints -> joints.annotation().id() == id && joints.isLabelled(joint));
  }

  private Optional<Annotation> after(Joints joints, Scene scene) {
    Point was = joints.place(joint);
    Point aim = was.plus(to.x() - from.x(), to.y() - from.y());
    Point next = Border.hundredth(Border.of(scene.document().image()).inside(aim));
    return next.equals(was)
        ? Optional.empty()
        : Optional.of(
            joints.with(
                joints.with(joint, next, joints.keypoints().visibility(joint)),
                scene.document().image()));
  }

  @Override
  public View view(Scene scene) {
    String name = held(scene).map(joints -> joints.name(joint)).orElse("");
    List<Mark> marks =
        held(scene)
            .flatMap(joints -> after(joints, scene))
            .<List<Mark>>map(a -> List.of(new Mark.Reshaped(a), new Mark.Joint(a, joint, name)))
            .orElse(List.of());
    return new View(marks, Hint.of("joint.moving", name), Cursor.MOVE);
  }
}
