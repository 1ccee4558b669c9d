package org.spotter.app;

import java.util.List;
import java.util.Map;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.Judgement;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.Matching;
import org.spotter.task.Progress;

/// What an evaluation found, and what a person should know about it.
///
/// @param title what was evaluated, in a few words
/// @param evaluation the numbers
/// @param categoryNames names by category id
/// @param warnings plain sentences about what was left out
/// @param truth what was compared …
/// @param found … with what
/// @param skeletons of the categories that have joints, by category id
/// @param imageNames file names by image id, as far as they are known without the project
public record EvaluationReport(
    String title,
    Evaluation evaluation,
    Map<Long, String> categoryNames,
    List<String> warnings,
    GroundTruth truth,
    Detections found,
    Map<Long, Skeleton> skeletons,
    Map<Long, String> imageNames) {
  /// The IoU (of joints the OKS) at which a prediction is called right when errors are looked at.
  public static final double MATCH_IOU = 0.5;

  public EvaluationReport {
    categoryNames = Map.copyOf(categoryNames);
    warnings = List.copyOf(warnings);
    skeletons = Map.copyOf(skeletons);
    imageNames = Map.copyOf(imageNames);
  }

  /// Who matched whom at 0.5; worked out anew at each call.
  public Matches matches(Progress progress) {
    return Matches.at(MATCH_IOU, truth, found, progress);
  }

  /// What overlaps, from which follows who matched whom at any threshold; worked out anew at each
  /// call.
  public Matching matching(Progress progress) {
    return Matching.of(truth, found, progress);
  }

  /// All of it in a form that follows edits within milliseconds; see [EvaluateRun#truthOf].
  ///
  /// @param matching of this report
  public Judgement judgement(Matching matching) {
    return Judgement.of(matching, evaluation);
  }

  /// A category's name, or its id where it has none.
  public String categoryName(long categoryId) {
    String name = categoryNames.getOrDefault(categoryId, "");
    return name.isEmpty() ? Long.toString(categoryId) : name;
  }
}
