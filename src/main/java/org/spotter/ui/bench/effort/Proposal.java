package org.spotter.ui.bench.effort;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.store.Project;

/// What a model proposes.
///
/// @param id the prediction's
/// @param category the project's category its class stands for
/// @param joints null when it has none
record Proposal(long id, String category, Box box, @Nullable Keypoints joints, double score) {
  /// Those of an image from a score on, in the order of the project.
  static List<Proposal> of(Project project, Run run, long image, double minScore) {
    return project.runs().predictions(run.id(), image).stream()
        .filter(p -> p.score() >= minScore)
        .map(p -> of(project, run, p))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Proposal of(Project project, Run run, Prediction p) {
    Long category = run.classes().get(p.classIndex()).categoryId();
    return category == null || p.bbox() == null
        ? null
        : new Proposal(
            p.id(),
            project.categories().find(category).map(Category::name).orElseThrow(),
            p.bbox(),
            p.keypoints(),
            p.score());
  }
}
