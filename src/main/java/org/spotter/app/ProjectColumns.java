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
/// some of its images and those of its categories that the model knows: what a model was never
/// taught would pull its numbers down without telling anything about it.
final class ProjectColumns {
  private final Project project;
  private final Set<Long> categories;
  private final Set<Long> images;

  /// @param categories ids of the categories meant
  /// @param images the images meant, ascending
  ProjectColumns(Project project, Set<Long> categories, long... images) {
    this.project = project;
    this.categories = Set.copyOf(categories);
    this.images = HashSet.newHashSet(images.length);
    for (long image : images) {
      this.images.add(image);
    }
  }

  /// A run's predictions, and those that have no category, counted by class name.
  record Found(Detections detections, Map<String, Integer> leftOut) {}

  /// The categories that a run's model can find.
  static Set<Long> knownTo(Run run) {
    Set<Long> known = new HashSet<>();
    for (Run.ModelClass modelClass : run.classes()) {
      if (modelClass.categoryId() != null) {
        known.add(modelClass.categoryId());
      }
    }
    return known;
  }

  /// Names of the categories that were left out though something is labelled with them.
  List<String> categoriesLeftOut() {
    Map<Long, Long> labelled = project.categories().counts();
    return project.categories().all().stream()
        .filter(c -> !categories.contains(c.id()) && labelled.getOrDefault(c.id(), 0L) > 0)
        .map(Category::name)
        .toList();
  }

  GroundTruth truth() {
    GroundTruth.Builder builder = GroundTruth.builder();
    images.forEach(builder::image);
    project.categories().all().stream()
        .map(Category::id)
        .filter(categories::contains)
        .forEach(builder::category);
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
              } else if (images.contains(imageId) && categories.contains(category)) {
                builder.add(id, imageId, category, x, y, width, height, width * height, score);
              }
            });
    return new Found(builder.build(), leftOut);
  }

  private void add(GroundTruth.Builder builder, Annotation a) {
    Box box = boxOf(a);
    if (box == null || !images.contains(a.imageId()) || !categories.contains(a.categoryId())) {
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
