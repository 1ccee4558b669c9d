package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Run;
import org.spotter.dataset.Skeletons;
import org.spotter.store.Project;

/// Gives categories that have no skeleton the joints of the model whose classes stand for them, so
/// that its poses can be seen, measured and accepted.
final class JointsOfCategories {
  private JointsOfCategories() {}

  /// In one step that can be undone, where there is anything to give.
  static void give(Project project, List<Run.ModelClass> classes, String model) {
    List<Change> changes = changes(project.categories().all(), classes);
    if (!changes.isEmpty()) {
      project.journal().apply("Take the joints of " + model, new Change.Group(changes));
    }
  }

  static List<Change> changes(List<Category> categories, List<Run.ModelClass> classes) {
    List<Change> changes = new ArrayList<>();
    for (Category category : categories) {
      classes.stream()
          .filter(c -> Long.valueOf(category.id()).equals(c.categoryId()))
          .filter(c -> !c.joints().isEmpty() && category.skeleton() == null)
          .findFirst()
          .ifPresent(c -> changes.add(new Change.OfCategory(category, with(category, c))));
    }
    return changes;
  }

  private static Category with(Category category, Run.ModelClass c) {
    return new Category(
        category.id(),
        category.name(),
        category.supercategory(),
        category.color(),
        Skeletons.of(c.joints()),
        category.attributes(),
        category.extra());
  }
}
