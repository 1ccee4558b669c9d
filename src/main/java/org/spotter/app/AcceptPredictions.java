package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// Makes annotations of a run's predictions, as one edit that one undo takes back.
public final class AcceptPredictions {
  private final Project project;
  private final Run run;
  private final double minScore;
  private final List<Change> changes = new ArrayList<>();

  private AcceptPredictions(Project project, Run run, double minScore) {
    this.project = project;
    this.run = run;
    this.minScore = minScore;
  }

  /// Accepts every prediction of this score or more whose class stands for a category, on these
  /// images. A box that an image already has in that category, edge for edge, is not made twice.
  ///
  /// @return how many annotations were made
  /// @throws Cancelled when somebody asked to stop; nothing was changed then
  public static long run(
      Project project, Run run, long[] images, double minScore, Progress progress) {
    AcceptPredictions work = new AcceptPredictions(project, run, minScore);
    for (int i = 0; i < images.length; i++) {
      progress.check();
      progress.report("Accepting predictions", i, images.length);
      work.collect(images[i]);
    }
    return work.apply();
  }

  private void collect(long imageId) {
    List<Annotation> present = project.annotations().of(imageId);
    for (Prediction prediction : project.runs().predictions(run.id(), imageId)) {
      Long category = run.classes().get(prediction.classIndex()).categoryId();
      if (category != null && prediction.score() >= minScore) {
        add(prediction, category, present);
      }
    }
  }

  private void add(Prediction prediction, long category, List<Annotation> present) {
    Box box = prediction.bbox();
    if (present.stream().noneMatch(a -> a.categoryId() == category && same(a.bbox(), box))) {
      changes.add(Change.add(annotation(prediction, category, box)));
    }
  }

  private static boolean same(@Nullable Box a, @Nullable Box b) {
    return a != null && a.equals(b);
  }

  private Annotation annotation(Prediction p, long category, @Nullable Box box) {
    return new Annotation(
        project.annotations().nextId(),
        p.imageId(),
        category,
        box,
        p.segmentation(),
        p.keypoints(),
        box == null ? Double.NaN : box.area(),
        false,
        List.of(),
        new Origin.Accepted(run.name(), p.score(), false),
        Extra.NONE);
  }

  private long apply() {
    if (!changes.isEmpty()) {
      project
          .journal()
          .apply(
              "Accept " + changes.size() + " predictions of " + run.name(),
              new Change.Group(changes));
    }
    return changes.size();
  }
}
