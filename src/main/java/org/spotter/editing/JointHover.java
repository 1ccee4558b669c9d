package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Point;

/// What is told of joints while no gesture goes on.
final class JointHover {
  /// More names would not fit into the status line.
  private static final int MOST_NAMES = 5;

  private JointHover() {}

  /// The view with the pointer on a joint of the selected annotation.
  static Optional<View> view(Point at, double pixel, List<Mark> marks, Scene scene) {
    return Joints.selected(scene)
        .flatMap(joints -> joints.at(at, pixel).map(j -> view(joints, j, marks)));
  }

  private static View view(Joints joints, int joint, List<Mark> marks) {
    List<Mark> all = new ArrayList<>(marks);
    all.add(new Mark.Joint(joints.annotation(), joint, joints.name(joint)));
    boolean hidden = joints.keypoints().visibility(joint) == 1;
    return new View(
        all, Hint.of(hidden ? "joint.hidden" : "joint.visible", joints.name(joint)), Cursor.MOVE);
  }

  /// The marks of an annotation under the pointer, with the joint there.
  static List<Mark> marks(Annotation a, Point at, double pixel, Scene scene) {
    List<Mark> marks = new ArrayList<>(List.of(new Mark.Hover(a.id())));
    Joints.of(a, scene.document())
        .flatMap(joints -> joints.at(at, pixel).map(j -> new Mark.Joint(a, j, joints.name(j))))
        .ifPresent(marks::add);
    return marks;
  }

  /// What can be done with the joints of the one selected annotation, and which it lacks; empty
  /// when it has none.
  static Optional<Hint> hint(String category, Scene scene) {
    return Joints.selected(scene)
        .filter(Joints::anyLabelled)
        .map(joints ->
            joints.missing().isEmpty()
                ? Hint.of("select.pose", category)
                : Hint.of("select.pose-missing", category, missing(joints)));
  }

  private static String missing(Joints joints) {
    List<Integer> missing = joints.missing();
    String names =
        missing.stream().limit(MOST_NAMES).map(joints::name).collect(Collectors.joining(", "));
    return missing.size() > MOST_NAMES ? names + ", …" : names;
  }
}
