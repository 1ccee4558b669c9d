package org.spotter.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Run;
import org.spotter.dataset.Segmentation;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.GroundTruth;
import org.spotter.geometry.Box;
import org.spotter.geometry.Polygon;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;

/// Brings ground truth and predictions of a project into the columns that evaluation works on, for
/// some of its images.
final class ProjectColumns {
  private final Project project;
  private final Set<Long> images;

  /// @param images the images meant, ascending
  ProjectColumns(Project project, long... images) {
    this.project = project;
    this.images = HashSet.newHashSet(images.length);
    for (long image : images) {
      this.images.add(image);
    }
  }

  /// A run's predictions, and those that have no category, counted by class name.
  record Found(Detections detections, Map<String, Integer> leftOut) {}

  GroundTruth truth() {
    GroundTruth.Builder builder = GroundTruth.builder();
    images.forEach(builder::image);
    project.categories().all().forEach(c -> builder.category(c.id()));
    project.annotations().each(ImageQuery.ALL, a -> add(builder, a));
    return builder.build();
  }

  Map<Long, String> categoryNames() {
    Map<Long, String> names = new HashMap<>();
    for (Category category : project.categories().all()) {
      names.put(category.id(), category.name());
    }
    return names;
  }

  Found found(Run run) {
    Detections.Builder builder = Detections.builder();
    Map<String, Integer> leftOut = new TreeMap<>();
    project
        .runs()
        .eachBox(
            run.id(),
            (id, imageId, classIndex, x, y, width, height, score) -> {
              Run.ModelClass modelClass = run.classes().get(classIndex);
              Long category = modelClass.categoryId();
              if (category == null) {
                leftOut.merge(modelClass.name(), 1, Integer::sum);
              } else if (images.contains(imageId)) {
                builder.add(id, imageId, category, x, y, width, height, width * height, score);
              }
            });
    return new Found(builder.build(), leftOut);
  }

  private void add(GroundTruth.Builder builder, Annotation a) {
    Box box = boxOf(a);
    if (box == null || !images.contains(a.imageId())) {
      return;
    }
    double area = Double.isNaN(a.area()) ? box.area() : a.area();
    builder.add(
        a.id(),
        a.imageId(),
        a.categoryId(),
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        area,
        a.iscrowd());
  }

  /// The box, or the box around the mask; null for what has neither.
  private static @Nullable Box boxOf(Annotation a) {
    if (a.bbox() != null) {
      return a.bbox();
    }
    return switch (a.segmentation()) {
      case null -> null;
      case Segmentation.RunLength(var mask, _) -> mask.bounds();
      case Segmentation.Polygons(var parts) -> bounds(parts);
    };
  }

  private static @Nullable Box bounds(List<Polygon> parts) {
    List<Box> boxes = new ArrayList<>();
    for (Polygon part : parts) {
      Box box = part.bounds();
      if (box != null) {
        boxes.add(box);
      }
    }
    return boxes.stream().reduce(Box::union).orElse(null);
  }
}
