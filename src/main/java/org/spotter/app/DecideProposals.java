package org.spotter.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// Accepts or rejects what a run proposes on many images in one step that can be undone.
///
/// A proposal is a prediction from a score on, of a class that stands for a category, that nobody
/// has decided about and that is not labelled yet: no annotation of its category overlaps it by
/// half or more (IoU 0.5).
public final class DecideProposals {
  private static final double SAME = 0.5;

  private DecideProposals() {}

  /// What deciding would do.
  ///
  /// @param edit the step
  /// @param perCategory category → how many proposals are decided about, by id
  public record Plan(PlannedEdit edit, Map<Long, Long> perCategory) {
    public Plan {
      perCategory = Map.copyOf(perCategory);
    }

    public long proposals() {
      return perCategory.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// @param to `ACCEPTED` or `REJECTED`
  /// @throws Cancelled when somebody asked to stop
  public static Plan plan(
      Project project,
      Run run,
      long[] images,
      double minScore,
      Decision.State to,
      Progress progress) {
    Acceptance acceptance =
        new Acceptance(run, project.categories().all(), () -> project.annotations().nextId());
    List<Change> changes = new ArrayList<>();
    Map<Long, Long> counts = new TreeMap<>();
    long made = 0;
    long touched = 0;
    for (int i = 0; i < images.length; i++) {
      progress.check();
      progress.report("Looking through proposals", i, images.length);
      List<Annotation> present = project.annotations().of(images[i]);
      List<Prediction> open = open(project, run, images[i], minScore, present);
      open.forEach(p -> counts.merge(acceptance.knownCategoryOf(p), 1L, Long::sum));
      touched += open.isEmpty() ? 0 : 1;
      if (to == Decision.State.ACCEPTED) {
        Acceptance.Result result = acceptance.accept(open, present);
        changes.addAll(result.objects());
        changes.addAll(result.decisions());
        made += result.objects().size();
      } else {
        open.forEach(p -> changes.add(rejection(run, p)));
      }
    }
    if (made > 0) {
      changes.addAll(0, acceptance.skeletons());
    }
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    String verb = to == Decision.State.ACCEPTED ? "Accept " : "Reject ";
    String label = verb + all + " predictions of " + run.name();
    return new Plan(new PlannedEdit(label, changes, made, touched, List.of()), counts);
  }

  /// That a prediction which was open is wrong.
  public static Change rejection(Run run, Prediction p) {
    return new Change.OfDecision(
        Decision.of(run.id(), p, Decision.State.OPEN),
        Decision.of(run.id(), p, Decision.State.REJECTED));
  }

  /// What a run proposes on one image.
  public static List<Prediction> open(Project project, Run run, long image, double minScore) {
    return open(project, run, image, minScore, project.annotations().of(image));
  }

  private static List<Prediction> open(
      Project project, Run run, long image, double minScore, List<Annotation> present) {
    return open(
        run,
        project.runs().predictions(run.id(), image),
        project.runs().decisions(run.id(), image),
        present,
        minScore);
  }

  /// Those of the predictions of one image that are proposals.
  ///
  /// @param decided what was decided about them
  /// @param present the image's annotations
  public static List<Prediction> open(
      Run run,
      List<Prediction> predictions,
      Map<Long, Decision.State> decided,
      List<Annotation> present,
      double minScore) {
    Map<Long, List<Annotation>> byCategory = new HashMap<>();
    present.forEach(a -> byCategory.computeIfAbsent(a.categoryId(), _ -> new ArrayList<>()).add(a));
    return predictions.stream()
        .filter(p -> p.score() >= minScore && !decided.containsKey(p.id()))
        .filter(p -> {
          Long category = run.classes().get(p.classIndex()).categoryId();
          return category != null
              && byCategory.getOrDefault(category, List.of()).stream()
                  .noneMatch(a -> isThere(p, a));
        })
        .toList();
  }

  private static boolean isThere(Prediction prediction, Annotation annotation) {
    Box a = annotation.bbox();
    Box b = prediction.bbox();
    if (b == null) {
      return prediction.segmentation() == null
          && prediction.keypoints() == null
          && annotation.isOfWholeImage();
    }
    return a != null && a.iou(b) >= SAME;
  }
}
