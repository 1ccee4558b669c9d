package org.spotter.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeletons;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.pixels.Picture;

/// A model around each object that was found before.
final class CropStep implements Chain.OpenStep {
  private final Model model;
  private final Step.Crop step;
  private final List<String> names;
  private final Renaming renaming;
  private final BodyPart part;

  CropStep(Model model, Step.Crop step, List<Pipeline.OutClass> classes, double minScore) {
    this.model = model;
    this.step = step;
    this.names = classes.stream().map(Pipeline.OutClass::name).toList();
    this.renaming = new Renaming(model.card(), step.options(), names, minScore);
    this.part = new BodyPart(places(step, classes));
  }

  /// Where the joints of the part are among those of the class that has any.
  private static List<Integer> places(Step.Crop step, List<Pipeline.OutClass> classes) {
    List<String> joints =
        classes.stream()
            .map(Pipeline.OutClass::joints)
            .filter(j -> !j.isEmpty())
            .findFirst()
            .orElse(List.of());
    return Arrays.stream(Skeletons.places(joints, step.joints()))
        .filter(j -> j >= 0)
        .boxed()
        .toList();
  }

  @Override
  public List<Prediction> apply(Picture picture, long imageId, List<Prediction> found) {
    List<Prediction> all = new ArrayList<>();
    for (Prediction object : found) {
      Box around = meant(object) ? part.of(object) : null;
      List<Prediction> result = around == null ? List.of() : look(picture, object, around);
      all.addAll(result);
      if (step.keep() && (result.isEmpty() || adds())) {
        all.add(object);
      }
    }
    return all;
  }

  private boolean meant(Prediction object) {
    return object.score() >= step.from()
        && (step.of().isEmpty() || step.of().contains(names.get(object.classIndex())));
  }

  /// Whether what is found stands beside the object rather than in its place.
  private boolean adds() {
    return model.card().task() == Task.DETECTION && step.takes() == Step.Takes.ALL;
  }

  private List<Prediction> look(Picture picture, Prediction object, Box around) {
    Region region = crop().around(around, model.card().input());
    List<Prediction> seen = model.predict(picture, region, object.imageId());
    return switch (model.card().task()) {
      case POSE -> best(seen).map(p -> withJoints(object, p)).stream().toList();
      case SEGMENTATION -> best(seen).map(p -> withMask(object, p)).stream().toList();
      case CLASSIFICATION -> withClass(object, seen);
      case DETECTION ->
          step.takes() == Step.Takes.CLASS ? withClass(object, seen) : renaming.apply(seen);
      case EMBEDDING -> List.of();
    };
  }

  private CropSpec crop() {
    @Nullable CropSpec own = step.crop() == null ? model.card().crop() : step.crop();
    return own == null ? CropSpec.PLAIN : own;
  }

  private static Optional<Prediction> best(List<Prediction> seen) {
    return seen.stream().max(Comparator.comparingDouble(Prediction::score));
  }

  private static Prediction withJoints(Prediction object, Prediction pose) {
    Keypoints joints = pose.keypoints();
    return object
        .withShapes(object.segmentation(), joints)
        .withScore(object.score() * pose.score());
  }

  private static Prediction withMask(Prediction object, Prediction seen) {
    Segmentation mask = seen.segmentation();
    return object.withShapes(mask, object.keypoints());
  }

  /// The best class that is not dropped; the object's box and shapes stay.
  private List<Prediction> withClass(Prediction object, List<Prediction> seen) {
    return best(renaming.apply(seen))
        .map(p -> object.withClass(p.classIndex()).withScore(object.score() * p.score()))
        .stream()
        .toList();
  }
}
