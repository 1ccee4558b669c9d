package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Skeletons;
import org.spotter.inference.Pipeline;
import org.spotter.store.Project;

/// The classes of a model as categories of a project that has none yet: whoever opens a folder of
/// photographs and runs a model on it wants to see and count what it finds. A class with joints
/// gives a category with their skeleton.
final class ModelCategories {
  private ModelCategories() {}

  /// Ids from 1, in the model's order.
  static List<Category> of(Pipeline pipeline) {
    List<Category> categories = new ArrayList<>();
    for (Pipeline.OutClass c : pipeline.classes()) {
      categories.add(category(categories.size() + 1, c));
    }
    return categories;
  }

  private static Category category(long id, Pipeline.OutClass c) {
    return new Category(
        id,
        c.name(),
        "",
        null,
        c.joints().isEmpty() ? null : Skeletons.of(c.joints()),
        List.of(),
        Extra.NONE);
  }

  /// Adds them in one step that can be undone.
  static void add(Project project, Pipeline pipeline, List<Category> categories) {
    List<Change> added = new ArrayList<>();
    for (Category category : categories) {
      added.add(new Change.OfCategory(null, category));
    }
    project.journal().apply("Take the categories of " + pipeline.name(), new Change.Group(added));
  }
}
