package org.spotter.app;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Skeletons;
import org.spotter.geometry.Keypoints;
import org.spotter.inference.Pipeline;

/// Brings joints from the order of a model into that of a category. A joint that the model does not
/// know is not labelled; one that the category does not have is left out.
final class JointOrder {
  private final int @Nullable [] places;

  private JointOrder(int @Nullable [] places) {
    this.places = places;
  }

  static JointOrder of(List<String> given, List<String> wanted) {
    return new JointOrder(given.equals(wanted) ? null : Skeletons.places(given, wanted));
  }

  /// For each class of a run, from the pipeline's order to that of the run.
  static List<JointOrder> ofRun(Pipeline pipeline, Run run) {
    List<Pipeline.OutClass> classes = pipeline.classes();
    return IntStream.range(0, run.classes().size())
        .mapToObj(i -> of(classes.get(i).joints(), run.classes().get(i).joints()))
        .toList();
  }

  Prediction apply(Prediction p) {
    Keypoints joints = p.keypoints();
    return joints == null || places == null ? p : p.withShapes(p.segmentation(), apply(joints));
  }

  Keypoints apply(Keypoints joints) {
    if (places == null) {
      return joints;
    }
    double[] xyv = new double[3 * places.length];
    for (int i = 0; i < places.length; i++) {
      int from = places[i];
      if (from >= 0 && from < joints.size()) {
        xyv[3 * i] = joints.x(from);
        xyv[3 * i + 1] = joints.y(from);
        xyv[3 * i + 2] = joints.visibility(from);
      }
    }
    return new Keypoints(xyv);
  }
}
