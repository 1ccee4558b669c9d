package org.spotter.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// Edits many annotations alike, wherever they are. Every edit is planned first and is one undo
/// step; those that are so already, or not there any more, are left out.
public final class EditObjects {
  private static final int PAGE = 1000;

  private EditObjects() {}

  /// Says of them that they are something else; what their attributes say stays.
  ///
  /// @param annotations their ids
  /// @throws Problem when the project does not have the category
  public static PlannedEdit category(Project project, long[] annotations, long categoryId) {
    Category category =
        project
            .categories()
            .find(categoryId)
            .orElseThrow(() -> new Problem("The project has no category " + categoryId + "."));
    return plan(
        project,
        annotations,
        "Set category to " + category.name(),
        a -> a.categoryId() == categoryId ? null : Change.replace(a, a.withCategory(categoryId)));
  }

  /// Deletes them; what is locked stays.
  public static PlannedEdit delete(Project project, long[] annotations) {
    return plan(
        project,
        annotations,
        annotations.length == 1 ? "Delete object" : "Delete objects",
        a -> a.standing().locked() ? null : Change.delete(a));
  }

  private static PlannedEdit plan(
      Project project,
      long[] annotations,
      String label,
      Function<Annotation, @Nullable Change> change) {
    List<Change> changes = new ArrayList<>();
    Set<Long> images = new HashSet<>();
    for (int at = 0; at < annotations.length; at += PAGE) {
      long[] page = Arrays.copyOfRange(annotations, at, Math.min(annotations.length, at + PAGE));
      for (Annotation a : project.annotations().some(page)) {
        Change made = change.apply(a);
        if (made != null) {
          changes.add(made);
          images.add(a.imageId());
        }
      }
    }
    return new PlannedEdit(label, changes, changes.size(), images.size(), List.of());
  }
}
