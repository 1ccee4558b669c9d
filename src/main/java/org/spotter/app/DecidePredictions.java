package org.spotter.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.store.FoundObjects;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Remembers that predictions are wrong, or forgets what was decided about them, and tells which
/// are still open. What was accepted stays among the annotations when it is reopened.
public final class DecidePredictions {
  private DecidePredictions() {}

  /// @param found predictions, as [org.spotter.store.Finds] gives them
  /// @param to what they are from now on, `REJECTED` or `OPEN`
  /// @throws Problem when they are annotations
  public static PlannedEdit plan(
      Project project, FoundObjects found, Decision.State to, Progress progress) {
    Run run = run(project, found);
    List<Change> changes = new ArrayList<>();
    Map<Long, Map<Long, Decision.State>> states = new HashMap<>();
    Set<Long> images = new HashSet<>();
    for (int i = 0; i < found.size(); i++) {
      progress.check();
      long image = found.imageIds()[i];
      long id = found.ids()[i];
      Decision.State now =
          states
              .computeIfAbsent(image, m -> project.runs().decisions(run.id(), m))
              .getOrDefault(id, Decision.State.OPEN);
      if (now != to) {
        changes.add(
            new Change.OfDecision(
                new Decision(run.id(), image, id, now), new Decision(run.id(), image, id, to)));
        images.add(image);
      }
    }
    String verb = to == Decision.State.REJECTED ? "Reject " : "Reopen ";
    return new PlannedEdit(
        verb + changes.size() + " predictions of " + run.name(),
        changes,
        0,
        images.size(),
        List.of());
  }

  /// The predictions of an image with this score or more that nobody has decided about, the surest
  /// first: what to accept or reject next.
  public static List<Prediction> open(Project project, Run run, long imageId, double minScore) {
    Map<Long, Decision.State> decided = project.runs().decisions(run.id(), imageId);
    return project.runs().predictions(run.id(), imageId).stream()
        .filter(p -> p.score() >= minScore && !decided.containsKey(p.id()))
        .sorted(Comparator.comparingDouble(Prediction::score).reversed())
        .toList();
  }

  /// The run that predictions are of.
  ///
  /// @throws Problem when they are annotations
  static Run run(Project project, FoundObjects found) {
    Long id = found.runId();
    Optional<Run> run = id == null ? Optional.empty() : project.runs().find(id);
    return run.orElseThrow(() ->
        new Problem(
            "The query finds annotations, not predictions; name a run in it, as run:NAME"
                + " score>0.5."));
  }
}
