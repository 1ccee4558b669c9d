package org.spotter.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// How an image was after an entry of the journal, beside how it is now.
///
/// @param edit brings it back
/// @param counts objects by category, then and now, of those that there are or were
public record ImageVersion(PlannedEdit edit, List<Count> counts) {
  public ImageVersion {
    counts = List.copyOf(counts);
  }

  /// Objects of a category.
  ///
  /// @param touched how many objects are other now: came, went or changed
  public record Count(String category, long then, long now, long touched) {}

  /// @param entry the journal's entry after which it was so; 0 for before the first
  /// @throws Problem when the image cannot be brought back to it
  public static ImageVersion of(Project project, long imageId, long entry) {
    PlannedEdit edit = RestoreImage.plan(project, imageId, entry);
    Map<Long, long[]> sums = new LinkedHashMap<>();
    List<Category> categories = project.categories().all();
    categories.forEach(c -> sums.put(c.id(), new long[3]));
    for (Annotation a : project.annotations().of(imageId)) {
      add(sums, a.categoryId(), 1, 1, 0);
    }
    for (Change change : edit.changes()) {
      if (change instanceof Change.OfAnnotation(var now, var then)) {
        if (now != null) {
          add(sums, now.categoryId(), -1, 0, then == null ? 1 : 0);
        }
        if (then != null) {
          add(sums, then.categoryId(), 1, 0, 1);
        }
      }
    }
    return new ImageVersion(edit, counts(categories, sums));
  }

  private static void add(Map<Long, long[]> sums, long category, int then, int now, int touched) {
    long[] sum = sums.computeIfAbsent(category, _ -> new long[3]);
    sum[0] += then;
    sum[1] += now;
    sum[2] += touched;
  }

  private static List<Count> counts(List<Category> categories, Map<Long, long[]> sums) {
    List<Count> counts = new ArrayList<>();
    for (Category category : categories) {
      long[] sum = sums.getOrDefault(category.id(), new long[3]);
      if (sum[0] + sum[1] + sum[2] > 0) {
        counts.add(new Count(category.name(), sum[0], sum[1], sum[2]));
      }
    }
    return counts;
  }
}
