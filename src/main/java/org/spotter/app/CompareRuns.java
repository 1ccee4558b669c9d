package org.spotter.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.spotter.dataset.Run;
import org.spotter.evaluation.Certainty;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.Evaluation.Score;
import org.spotter.evaluation.FoundObjects;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.Headline;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.OperatingPoint;
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

  /// @param type what was compared
  /// @param images how many images both have done
  /// @param point from which score and overlap on an object counts as found
  /// @param differences COCO's numbers
  /// @param gains what the second gained in the headline numbers, and how sure that is
  /// @param objects which of them found each object
  /// @param before counts of the first run
  /// @param after counts of the second
  /// @param firstNumbers COCO's numbers and curves of the first run
  /// @param secondNumbers of the second
  /// @param categoryName a category's name by its id
  /// @param warnings plain sentences about what was left out
  public record Result(
      String first,
      String second,
      IouType type,
      int images,
      OperatingPoint point,
      List<Difference> differences,
      List<Certainty.Estimate> gains,
      FoundObjects objects,
      Matches.Counts before,
      Matches.Counts after,
      Evaluation firstNumbers,
      Evaluation secondNumbers,
      Function<Long, String> categoryName,
      List<String> warnings) {
    public Result {
      differences = List.copyOf(differences);
      gains = List.copyOf(gains);
      warnings = List.copyOf(warnings);
    }
  }

  /// Compares boxes, from a score on.
  ///
  /// @param minScore predictions below it do not count as found
  /// @throws Problem when the project has no such runs, or they share no image
  /// @throws Cancelled when progress asked to stop
  public static Result run(
      Project project, String first, String second, double minScore, Progress progress) {
    ReportSettings settings =
        new ReportSettings(
            OperatingPoint.at(EvaluationReport.MATCH_IOU, minScore),
            ReportSettings.USUAL.samples(),
            false);
    return run(project, first, second, IouType.BBOX, settings, progress);
  }

  /// Compares results files on one ground truth file.
  ///
  /// @throws Problem when a file is wrong or they do not fit together
  /// @throws Cancelled when progress asked to stop
  public static Result files(
      Path groundTruth,
      Path first,
      Path second,
      IouType type,
      ReportSettings settings,
      Progress progress) {
    EvaluationReport a = EvaluateFiles.run(groundTruth, first, type, progress);
    EvaluationReport b = EvaluateFiles.run(groundTruth, second, type, progress);
    return result(a, b, settings, Album.NONE, List.of(), progress);
  }

  /// @throws Problem when the project has no such runs, they share no image, or what is compared is
  ///   not there
  /// @throws Cancelled when progress asked to stop
  public static Result run(
      Project project,
      String first,
      String second,
      IouType type,
      ReportSettings settings,
      Progress progress) {
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
    GroundTruth truth = columns.truth(type).truth();
    EvaluationReport before = EvaluateRun.evaluate(columns, a, truth, warnings, progress);
    EvaluationReport after = EvaluateRun.evaluate(columns, b, truth, warnings, progress);
    return result(before, after, settings, Album.of(project), warnings, progress);
  }

  private static Result result(
      EvaluationReport a,
      EvaluationReport b,
      ReportSettings settings,
      Album album,
      List<String> warnings,
      Progress progress) {
    ReportSource before = new ReportSource(a, settings, album);
    ReportSource after = new ReportSource(b, settings, album);
    OperatingPoint point = settings.point();
    return new Result(
        a.title(),
        b.title(),
        a.truth().type(),
        a.truth().imageCount(),
        point,
        differences(a.evaluation().scores(), b.evaluation().scores()),
        Certainty.ofGain(
            Headline.of(before.matching(progress), point),
            Headline.of(after.matching(progress), point),
            before.draws(),
            progress),
        FoundObjects.between(before.matches(progress), after.matches(progress), point.score()),
        before.outcome(progress).all(),
        after.outcome(progress).all(),
        a.evaluation(),
        b.evaluation(),
        a::categoryName,
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
