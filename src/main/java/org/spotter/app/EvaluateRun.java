package org.spotter.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spotter.dataset.Run;
import org.spotter.evaluation.CocoEvaluation;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.ImageTruth;
import org.spotter.evaluation.IouType;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Evaluates a run of a project against its ground truth, on the images that the run has done.
public final class EvaluateRun {
  private static final int NAMES_SHOWN = 5;

  private EvaluateRun() {}

  /// @param type what is compared: boxes, masks or joints
  /// @throws Problem when the project has no such run, or what is compared is not there
  /// @throws Cancelled when progress asked to stop
  public static EvaluationReport run(
      Project project, String runName, IouType type, Progress progress) {
    return run(project, runName, type, ImageQuery.ALL, progress);
  }

  /// The same on some of the images.
  ///
  /// @param which images are meant, of those that the run has done
  /// @throws Problem when the project has no such run, it has done none of the images meant, or
  ///   what is compared is not there
  /// @throws Cancelled when progress asked to stop
  public static EvaluationReport run(
      Project project, String runName, IouType type, ImageQuery which, Progress progress) {
    Run run = named(project, runName);
    long[] images = some(project, project.runs().processed(run.id()), which);
    if (images.length == 0 && !which.equals(ImageQuery.ALL)) {
      throw new Problem(
          "Run " + runName + " has done none of the images meant; choose another split or name.");
    }
    ProjectColumns columns = new ProjectColumns(project, ProjectColumns.knownTo(run), images);
    List<String> warnings = new ArrayList<>();
    warnOfImages(warnings, run, images.length, project.images().count(which));
    ProjectColumns.Objects objects = columns.truth(type);
    warnOfMasks(warnings, objects.withoutMask());
    return evaluate(columns, run, objects.truth(), warnings, progress);
  }

  /// What is labelled on an image now, to judge a run again after an edit of it:
  /// `judgement.with(EvaluateRun.truthOf(project, report.truth(), imageId))`.
  ///
  /// @param truth what the run was judged against before
  public static ImageTruth truthOf(Project project, GroundTruth truth, long imageId) {
    return ProjectColumns.truthOf(project, truth, imageId);
  }

  private static long[] some(Project project, long[] done, ImageQuery which) {
    if (which.equals(ImageQuery.ALL)) {
      return done;
    }
    long[] meant = project.images().ids(which);
    Arrays.sort(meant);
    return Arrays.stream(done).filter(id -> Arrays.binarySearch(meant, id) >= 0).toArray();
  }

  /// @throws Problem when the project has no such run
  static Run named(Project project, String runName) {
    return project
        .runs()
        .named(runName)
        .orElseThrow(() ->
            new Problem(
                "The project has no run named " + runName + "; it has " + names(project) + "."));
  }

  static EvaluationReport evaluate(
      ProjectColumns columns,
      Run run,
      GroundTruth truth,
      List<String> warnings,
      Progress progress) {
    ProjectColumns.Found found = columns.found(run, truth.type());
    warnings.addAll(warnings(columns, run, truth, found));
    return new EvaluationReport(
        run.name(),
        CocoEvaluation.evaluate(truth, found.detections(), progress),
        columns.categoryNames(),
        warnings,
        truth,
        found.detections(),
        columns.skeletons(),
        Map.of());
  }

  /// Plain sentences about what of a run is left out, and what is odd about it.
  static List<String> warnings(
      ProjectColumns columns, Run run, GroundTruth truth, ProjectColumns.Found found) {
    List<String> warnings = new ArrayList<>();
    warnOfClasses(warnings, run, found.leftOut());
    warnOfShapes(warnings, run, found.shapeless());
    warnOfCategories(warnings, columns.categoriesLeftOut());
    warnOfScores(warnings, found.detections());
    if (truth.objectCount() == 0) {
      warnings.add("There is no ground truth on these images, so there is nothing to measure.");
    }
    return warnings;
  }

  private static void warnOfImages(List<String> warnings, Run run, long done, long all) {
    if (done < all) {
      String why = run.finished() == null ? " and was not finished" : "";
      warnings.add(
          "Run %s has done %,d of %,d images%s; only those are evaluated."
              .formatted(run.name(), done, all, why));
    }
  }

  /// COCO's numbers look at the order of scores only, so they hold; the rest reads them as
  /// probabilities.
  static void warnOfScores(List<String> warnings, Detections found) {
    long odd =
        java.util.stream.IntStream.range(0, found.count())
            .filter(i -> !(found.score(i) >= 0 && found.score(i) <= 1))
            .count();
    if (odd > 0) {
      warnings.add(
          "%,d scores are not from 0 to 1; COCO's numbers hold, but thresholds and calibration do not mean much."
              .formatted(odd));
    }
  }

  private static void warnOfMasks(List<String> warnings, int objects) {
    if (objects > 0) {
      warnings.add("%,d objects have no mask and are left out.".formatted(objects));
    }
  }

  private static void warnOfShapes(List<String> warnings, Run run, int predictions) {
    if (predictions > 0) {
      warnings.add(
          "%,d predictions of run %s have only a box and are left out."
              .formatted(predictions, run.name()));
    }
  }

  private static void warnOfClasses(List<String> warnings, Run run, Map<String, Integer> leftOut) {
    if (leftOut.isEmpty()) {
      return;
    }
    int predictions = leftOut.values().stream().mapToInt(Integer::intValue).sum();
    warnings.add(
        "%,d predictions of run %s were left out, because the project has no category for %s."
            .formatted(predictions, run.name(), classes(leftOut)));
  }

  private static void warnOfCategories(List<String> warnings, List<String> leftOut) {
    if (!leftOut.isEmpty()) {
      warnings.add(
          "Objects of %s are left out, because the model does not know them."
              .formatted(some(leftOut, "categories")));
    }
  }

  /// The classes with the most predictions first.
  private static String classes(Map<String, Integer> leftOut) {
    return some(
        leftOut.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList(),
        "classes");
  }

  private static String some(List<String> all, String what) {
    String names = String.join(", ", all.subList(0, Math.min(NAMES_SHOWN, all.size())));
    int more = all.size() - NAMES_SHOWN;
    return more > 0 ? names + " and " + more + " more " + what : names;
  }

  private static String names(Project project) {
    String names = project.runs().all().stream().map(Run::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? "none yet" : names;
  }
}
