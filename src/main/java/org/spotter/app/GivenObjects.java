package org.spotter.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Prediction;
import org.spotter.inference.Pipeline;
import org.spotter.store.Project;

/// The ground truth of a project as what a pipeline begins with: every object with a box, surely
/// there; crowds and what is not judged are left out.
final class GivenObjects {
  private final Project project;
  private final Map<Long, Integer> classes = new HashMap<>();

  /// @param pipeline whose classes the categories stand for, by name
  GivenObjects(Project project, Pipeline pipeline) {
    this.project = project;
    List<String> names = pipeline.classes().stream().map(Pipeline.OutClass::name).toList();
    for (Category category : project.categories().all()) {
      if (names.contains(category.name())) {
        classes.put(category.id(), names.indexOf(category.name()));
      }
    }
  }

  List<Prediction> on(long imageId) {
    List<Prediction> objects = new ArrayList<>();
    for (Annotation a : project.annotations().of(imageId)) {
      Integer c = classes.get(a.categoryId());
      if (c != null && a.bbox() != null && !a.iscrowd() && !a.standing().ignored()) {
        objects.add(Prediction.box(imageId, c, a.bbox(), 1));
      }
    }
    return objects;
  }
}
