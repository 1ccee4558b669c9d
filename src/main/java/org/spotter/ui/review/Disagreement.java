package org.spotter.ui.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.FoundFacts;
import org.spotter.store.Project;
import org.spotter.store.query.Query;

/// How far a run and the labels differ on each object: of an annotation how little the best
/// prediction of its category overlaps it, of a prediction the same the other way round, the more
/// the surer it is. 0 to 1.
final class Disagreement {
  private final Map<Long, List<Other>> others = new HashMap<>();

  private Disagreement() {}

  /// What an object is compared with.
  private record Other(@Nullable Long category, Box box) {}

  /// @param found annotations, or predictions of the run
  /// @param minScore predictions below do not count
  static double[] of(Project project, FoundFacts found, Run run, double minScore) {
    Disagreement work = new Disagreement();
    boolean predicted = found.objects().runId() != null;
    if (predicted) {
      work.collectTruth(project);
    } else {
      work.collectPredictions(project, run, minScore);
    }
    double[] differs = new double[found.size()];
    for (int i = 0; i < differs.length; i++) {
      Long category =
          predicted
              ? run.classes().get((int) found.kind(i)).categoryId()
              : Long.valueOf(found.kind(i));
      double weight = predicted ? found.score(i) : 1;
      differs[i] = weight * (1 - work.best(found, i, category));
    }
    return differs;
  }

  private void collectTruth(Project project) {
    FoundFacts all = project.finds().facts(Query.ALL);
    for (int i = 0; i < all.size(); i++) {
      if (!Double.isNaN(all.x(i))) {
        add(all.objects().imageIds()[i], all.kind(i), box(all, i));
      }
    }
  }

  private void collectPredictions(Project project, Run run, double minScore) {
    project
        .runs()
        .eachBox(
            run.id(),
            (_, image, kind, x, y, width, height, score) -> {
              if (score >= minScore) {
                add(image, run.classes().get(kind).categoryId(), new Box(x, y, width, height));
              }
            });
  }

  private void add(long image, @Nullable Long category, Box box) {
    others.computeIfAbsent(image, _ -> new ArrayList<>(4)).add(new Other(category, box));
  }

  private double best(FoundFacts found, int at, @Nullable Long category) {
    if (Double.isNaN(found.x(at))) {
      return 0;
    }
    Box box = box(found, at);
    double best = 0;
    for (Other other : others.getOrDefault(found.objects().imageIds()[at], List.of())) {
      if (Objects.equals(other.category, category)) {
        best = Math.max(best, box.iou(other.box));
      }
    }
    return best;
  }

  private static Box box(FoundFacts facts, int at) {
    return new Box(facts.x(at), facts.y(at), facts.width(at), facts.height(at));
  }
}
