package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.inference.ModelCard;
import org.spotter.store.Project;

/// The classes of a model as categories of a project that has none yet: whoever opens a folder of
/// photographs and runs a model on it wants to see and count what it finds.
final class ModelCategories {
  private ModelCategories() {}

  /// Ids from 1, in the model's order.
  static List<Category> of(ModelCard card) {
    List<Category> categories = new ArrayList<>();
    for (String name : card.categories()) {
      categories.add(Category.of(categories.size() + 1, name));
    }
    return categories;
  }

  /// Adds them in one step that can be undone.
  static void add(Project project, ModelCard card, List<Category> categories) {
    List<Change> added = new ArrayList<>();
    for (Category category : categories) {
      added.add(new Change.OfCategory(null, category));
    }
    project.journal().apply("Take the categories of " + card.name(), new Change.Group(added));
  }
}
