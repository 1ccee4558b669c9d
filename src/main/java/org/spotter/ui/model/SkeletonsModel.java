package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Skeleton;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// The skeletons of the project's categories.
public final class SkeletonsModel {
  private final Project project;
  private final Threads threads;
  private final LabelModel label;
  private final Notices notices;

  public SkeletonsModel(Project project, Threads threads, LabelModel label, Notices notices) {
    this.project = project;
    this.threads = threads;
    this.label = label;
    this.notices = notices;
  }

  /// Finds the objects of a category that have joints, out of the window's thread.
  public void whenUsed(Category category, Consumer<List<Annotation>> found) {
    label.whenSaved(() ->
        threads
            .reader()
            .execute(() -> {
              try {
                List<Annotation> those = withJoints(category.id());
                threads.window().execute(() -> found.accept(those));
              } catch (Problem problem) {
                threads.window().execute(() -> notices.problem(problem.sentence()));
              }
            }));
  }

  private List<Annotation> withJoints(long categoryId) {
    List<Annotation> found = new ArrayList<>();
    project
        .annotations()
        .each(
            ImageQuery.ALL.withCategory(categoryId),
            a -> {
              if (a.categoryId() == categoryId && a.keypoints() != null) {
                found.add(a);
              }
            });
    return found;
  }

  /// Does the change as one step.
  public void apply(SkeletonChange change) {
    Skeleton after = change.after();
    String name = change.category().name();
    String words =
        after == null
            ? Messages.text("change.skeleton.none", name)
            : Messages.text("change.skeleton", name, after.joints().size());
    label.apply(words, change.change());
  }
}
