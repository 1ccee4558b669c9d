package org.spotter.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.store.FoundObjects;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Makes annotations of a run's predictions, as one edit that one undo takes back.
public final class AcceptPredictions {
  private final Project project;
  private final Run run;
  private final Acceptance acceptance;
  private final List<Change> changes = new ArrayList<>();
  private final List<Change> decisions = new ArrayList<>();
  private final Set<Long> touched = new HashSet<>();

  private AcceptPredictions(Project project, Run run) {
    this.project = project;
    this.run = run;
    acceptance =
        new Acceptance(run, project.categories().all(), () -> project.annotations().nextId());
  }

  /// Accepts every prediction of this score or more whose class stands for a category, on these
  /// images. A box that an image already has in that category, edge for edge, is not made twice.
  /// Joints take the order of the category's skeleton; a category without one takes the run's.
  ///
  /// @return how many annotations were made
  /// @throws Cancelled when somebody asked to stop; nothing was changed then
  public static long run(
      Project project, Run run, long[] images, double minScore, Progress progress) {
    PlannedEdit edit = plan(project, run, images, minScore, progress);
    edit.apply(project);
    return edit.annotations();
  }

  /// The same without doing it, to say beforehand what it makes. Predictions that somebody rejected
  /// or accepted before are left out; what is accepted is remembered as decided.
  public static PlannedEdit plan(
      Project project, Run run, long[] images, double minScore, Progress progress) {
    AcceptPredictions work = new AcceptPredictions(project, run);
    return work.plan(images, p -> p.score() >= minScore, progress);
  }

  /// Accepts the predictions that a query found.
  ///
  /// @throws Problem when they are annotations
  public static PlannedEdit plan(Project project, FoundObjects found, Progress progress) {
    Run run = DecidePredictions.run(project, found);
    Set<Long> wanted = new HashSet<>();
    LongStream.of(found.ids()).forEach(wanted::add);
    long[] images = LongStream.of(found.imageIds()).distinct().toArray();
    return new AcceptPredictions(project, run).plan(images, p -> wanted.contains(p.id()), progress);
  }

  private PlannedEdit plan(long[] images, Predicate<Prediction> wanted, Progress progress) {
    for (int i = 0; i < images.length; i++) {
      progress.check();
      progress.report("Accepting predictions", i, images.length);
      collect(images[i], wanted);
    }
    return edit(acceptance.skeletons());
  }

  private void collect(long imageId, Predicate<Prediction> wanted) {
    Map<Long, Decision.State> decided = project.runs().decisions(run.id(), imageId);
    List<Prediction> chosen =
        project.runs().predictions(run.id(), imageId).stream()
            .filter(p -> acceptance.categoryOf(p) != null)
            .filter(p -> !decided.containsKey(p.id()) && wanted.test(p))
            .toList();
    if (!chosen.isEmpty()) {
      Acceptance.Result result = acceptance.accept(chosen, project.annotations().of(imageId));
      changes.addAll(result.objects());
      decisions.addAll(result.decisions());
      touched.add(imageId);
    }
  }

  private PlannedEdit edit(List<Change> first) {
    List<Change> all = new ArrayList<>(changes.isEmpty() ? List.of() : first);
    all.addAll(changes);
    all.addAll(decisions);
    return new PlannedEdit(
        "Accept " + decisions.size() + " predictions of " + run.name(),
        all,
        changes.size(),
        touched.size(),
        List.of());
  }
}
