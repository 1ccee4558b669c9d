package org.spotter.app;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Segmentation;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.IouType;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Polygon;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// Brings a run's predictions with their masks or joints into columns. Box and size are those of
/// the box where a prediction has one, else of the mask or of all joints: just what pycocotools
/// makes of the results that an export of the run writes.
final class ShapesOfRun {
  private final Run run;
  private final IouType type;
  private final Set<Long> images;
  private final Set<Long> categories;
  private final Detections.Builder builder = Detections.builder();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private int shapeless;

  /// @param images those meant
  /// @param categories those meant
  ShapesOfRun(Run run, IouType type, Set<Long> images, Set<Long> categories) {
    this.run = run;
    this.type = type;
    this.images = images;
    this.categories = categories;
  }

  /// @throws Problem when the run has predictions, but none with a mask or joints
  ProjectColumns.Found read(Project project) {
    project.runs().each(run.id(), this::take);
    if (builder.count() == 0 && shapeless > 0) {
      String what = type == IouType.SEGM ? "masks" : "keypoints";
      throw new Problem(
          "The predictions of run "
              + run.name()
              + " have no "
              + what
              + ", so "
              + type.label()
              + " cannot be evaluated; choose bbox, or a run of a model that finds "
              + what
              + ".");
    }
    return new ProjectColumns.Found(builder.build(), leftOut, shapeless);
  }

  private void take(Prediction p) {
    Run.ModelClass modelClass = run.classes().get(p.classIndex());
    Long category = modelClass.categoryId();
    if (category == null) {
      leftOut.merge(modelClass.name(), 1, Integer::sum);
    } else if (images.contains(p.imageId()) && categories.contains(category)) {
      if (type == IouType.SEGM) {
        addPixels(p, category, p.segmentation());
      } else {
        addJoints(p, category, p.keypoints());
      }
    }
  }

  private void addPixels(Prediction p, long category, @Nullable Segmentation pixels) {
    if (pixels == null || ProjectColumns.isEmpty(pixels)) {
      shapeless++;
      return;
    }
    Box around = p.bbox() == null ? pixels.bounds() : p.bbox();
    Box box = around == null ? new Box(0, 0, 0, 0) : around;
    add(p, category, box, p.bbox() == null ? area(pixels) : box.area());
    builder.pixels(pixels);
  }

  private static double area(Segmentation pixels) {
    return switch (pixels) {
      case Segmentation.RunLength(var mask, _) -> mask.area();
      case Segmentation.Polygons(var parts) -> parts.stream().mapToDouble(Polygon::area).sum();
    };
  }

  private void addJoints(Prediction p, long category, @Nullable Keypoints joints) {
    if (joints == null || joints.size() == 0) {
      shapeless++;
      return;
    }
    Box box = p.bbox() == null ? around(joints) : p.bbox();
    add(p, category, box, box.area());
    builder.joints(joints);
  }

  private static Box around(Keypoints joints) {
    Box box = new Box(joints.x(0), joints.y(0), 0, 0);
    for (int i = 1; i < joints.size(); i++) {
      box = box.union(new Box(joints.x(i), joints.y(i), 0, 0));
    }
    return box;
  }

  private void add(Prediction p, long category, Box box, double area) {
    builder.add(
        p.id(),
        p.imageId(),
        category,
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        area,
        p.score());
  }
}
