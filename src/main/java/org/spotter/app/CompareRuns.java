package org.spotter.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.spotter.dataset.Run;
import org.spotter.evaluation.Evaluation.Score;
import org.spotter.evaluation.FoundObjects;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Matches;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Compares two runs of a project on the images that both have done and the categories that both
/// models know: the numbers, and which objects the second finds that the first did not, and the
/// other way.
public final class CompareRuns {
  private CompareRuns() {}

  /// A number of both runs.
  ///
  /// @param before 0 to 1, or -1 when there was nothing to measure
  /// @param after the same of the second run
  public record Difference(String name, double before, double after) {
    /// What the second run gained; `NaN` when one has no value.
    public double gain() {
      return before > -1 && after > -1 ? after - before : Double.NaN;
    }
  }

  /// @param images how many images both have done
  /// @param minScore the score from which predictions count as found
  /// @param differences the twelve numbers
  /// @param objects objects that only one of them found, at IoU 0.5
  /// @param before counts of the first run at IoU 0.5
  /// @param after counts of the second
  /// @param warnings plain sentences about what was left out
  public record Result(
      String first,
      String second,
      int images,
      double minScore,
      List<Difference> differences,
      FoundObjects objects,
      Matches.Counts before,
      Matches.Counts after,
      List<String> warnings) {
    public Result {
      differences = List.copyOf(differences);
      warnings = List.copyOf(warnings);
    }
  }

  /// @param minScore predictions below it do not count as found
  /// @throws Problem when the project has no such runs, or they share no image
  /// @throws Cancelled when progress asked to stop
  public static Result run(
      Project project, String first, String second, double minScore, Progress progress) {
    Run a = EvaluateRun.named(project, first);
    Run b = EvaluateRun.named(project, second);
    long[] imagesOfA = project.runs().processed(a.id());
    long[] imagesOfB = project.runs().processed(b.id());
    long[] images = common(imagesOfA, imagesOfB);
    if (images.length == 0) {
      throw new Problem(
          "Runs " + first + " and " + second + " have no image in common; run both on the same.");
    }
    List<String> warnings = new ArrayList<>();
    if (images.length < Math.max(imagesOfA.length, imagesOfB.length)) {
      warnings.add(
          "Only the %,d images that both runs have done are compared.".formatted(images.length));
    }
    Set<Long> categories = ProjectColumns.knownTo(a);
    categories.retainAll(ProjectColumns.knownTo(b));
    if (categories.isEmpty()) {
      throw new Problem(
          "Runs " + first + " and " + second + " have no category in common, so nothing compares.");
    }
    ProjectColumns columns = new ProjectColumns(project, categories, images);
    GroundTruth truth = columns.truth(IouType.BBOX).truth();
    EvaluationReport before = EvaluateRun.evaluate(columns, a, truth, warnings, progress);
    EvaluationReport after = EvaluateRun.evaluate(columns, b, truth, warnings, progress);
    return result(before, after, images.length, minScore, warnings, progress);
  }

  private static Result result(
      EvaluationReport a,
      EvaluationReport b,
      int images,
      double minScore,
      List<String> warnings,
      Progress progress) {
    Matches before = a.matches(progress);
    Matches after = b.matches(progress);
    return new Result(
        a.title(),
        b.title(),
        images,
        minScore,
        differences(a.evaluation().scores(), b.evaluation().scores()),
        FoundObjects.between(before, after, minScore),
        before.counts(minScore),
        after.counts(minScore),
        warnings.stream().distinct().toList());
  }

  private static List<Difference> differences(List<Score> before, List<Score> after) {
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Score b = before.get(i);
      differences.add(new Difference(b.name(), b.value(), after.get(i).value()));
    }
    return differences;
  }

  /// @param a ascending
  /// @param b ascending
  private static long[] common(long[] a, long[] b) {
    return Arrays.stream(a).filter(id -> Arrays.binarySearch(b, id) >= 0).toArray();
  }
}
