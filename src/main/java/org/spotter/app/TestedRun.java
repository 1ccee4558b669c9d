package org.spotter.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.spotter.dataset.Run;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.ImageTruth;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Matching;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// A run's predictions beside the ground truth, with all that overlaps worked out, so that
/// everything at any threshold follows within milliseconds.
///
/// @param run what was tested
/// @param matching of its predictions and the objects
/// @param categoryNames names by id, of all categories of the project
/// @param skeletons of the categories that have one, by id
/// @param warnings plain sentences about what was left out
public record TestedRun(
    Run run,
    Matching matching,
    Map<Long, String> categoryNames,
    Map<Long, Skeleton> skeletons,
    List<String> warnings) {
  public TestedRun {
    categoryNames = Map.copyOf(categoryNames);
    skeletons = Map.copyOf(skeletons);
    warnings = List.copyOf(warnings);
  }

  /// Brings runs together with the same ground truth: the images that all have done and the scope
  /// means, and the categories that all models know.
  ///
  /// @param runs at least one
  /// @param scope the images meant
  /// @return one for each run, in the order given
  /// @throws Problem when they share no image or category, or what is compared is not there
  /// @throws org.spotter.task.Cancelled when progress asked to stop
  public static List<TestedRun> of(
      Project project, List<Run> runs, IouType type, Query scope, Progress progress) {
    progress.report("Reading ground truth", 0, -1);
    ProjectColumns columns =
        new ProjectColumns(project, categories(runs), images(project, runs, scope));
    GroundTruth truth = columns.truth(type).truth();
    List<TestedRun> tested = new ArrayList<>();
    for (Run run : runs) {
      progress.check();
      progress.report("Reading predictions", 0, -1);
      ProjectColumns.Found found = columns.found(run, type);
      List<String> warnings = EvaluateRun.warnings(columns, run, truth, found);
      tested.add(of(columns, run, truth, found.detections(), warnings, progress));
    }
    return tested;
  }

  /// The same runs after somebody edited the labels of some images: only their pairs are measured
  /// anew. Images that are not tested do not matter.
  ///
  /// @throws org.spotter.task.Cancelled when progress asked to stop
  public static List<TestedRun> after(
      Project project, List<TestedRun> before, long[] images, Progress progress) {
    GroundTruth old = before.getFirst().truth();
    List<ImageTruth> edits =
        Arrays.stream(images)
            .filter(id -> Arrays.binarySearch(old.imageIds(), id) >= 0)
            .mapToObj(id -> ProjectColumns.truthOf(project, old, id))
            .toList();
    List<TestedRun> tested = new ArrayList<>();
    for (TestedRun run : before) {
      Matching matching = run.matching;
      for (ImageTruth edit : edits) {
        progress.check();
        matching = matching.with(edit);
      }
      tested.add(new TestedRun(run.run, matching, run.categoryNames, run.skeletons, run.warnings));
    }
    return tested;
  }

  private static TestedRun of(
      ProjectColumns columns,
      Run run,
      GroundTruth truth,
      Detections found,
      List<String> warnings,
      Progress progress) {
    return new TestedRun(
        run,
        Matching.of(truth, found, progress),
        columns.categoryNames(),
        columns.skeletons(),
        warnings);
  }

  /// The objects that are really there.
  public GroundTruth truth() {
    return matching.truth();
  }

  /// What the run says.
  public Detections found() {
    return matching.found();
  }

  /// A category's name, or its id where it has none.
  public String categoryName(long categoryId) {
    String name = categoryNames.getOrDefault(categoryId, "");
    return name.isEmpty() ? Long.toString(categoryId) : name;
  }

  private static long[] images(Project project, List<Run> runs, Query scope) {
    long[] images = project.runs().processed(runs.getFirst().id());
    for (Run run : runs.subList(1, runs.size())) {
      images = common(images, project.runs().processed(run.id()));
    }
    if (images.length == 0) {
      throw new Problem(
          runs.size() == 1
              ? "Run " + runs.getFirst().name() + " has done no image yet; let it go on."
              : "The runs have no image in common; run both models on the same images.");
    }
    return scope.equals(Query.ALL) ? images : meant(project, images, scope);
  }

  private static long[] meant(Project project, long[] images, Query scope) {
    long[] meant = project.images().ids(scope);
    Arrays.sort(meant);
    long[] both = common(images, meant);
    if (both.length == 0) {
      throw new Problem(
          "None of the images that were done fits the query; change it, or empty the field.");
    }
    return both;
  }

  private static long[] common(long[] a, long[] b) {
    return Arrays.stream(a).filter(id -> Arrays.binarySearch(b, id) >= 0).toArray();
  }

  private static Set<Long> categories(List<Run> runs) {
    Set<Long> categories = ProjectColumns.knownTo(Objects.requireNonNull(runs.getFirst()));
    runs.forEach(r -> categories.retainAll(ProjectColumns.knownTo(r)));
    if (categories.isEmpty()) {
      throw new Problem(
          runs.size() == 1
              ? "No class of run "
                  + runs.getFirst().name()
                  + " stands for a category of the project; say which is which with a mapping."
              : "The runs have no category in common, so nothing compares.");
    }
    return categories;
  }
}
