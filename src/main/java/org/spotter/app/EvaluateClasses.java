package org.spotter.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.evaluation.ClassScores;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Judges classes of whole images: annotations without a place say what an image is, predictions
/// without a place how sure the model is of each class.
public final class EvaluateClasses {
  private final List<Long> categories = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final TreeMap<Long, Set<Long>> truths = new TreeMap<>();
  private final Map<Long, double[]> scores = new HashMap<>();
  private int withPlace;

  private EvaluateClasses() {}

  /// @param title what was judged
  /// @param scores the judged images; classes stand in the order of `names`
  /// @param names of the classes
  /// @param warnings plain sentences about what was left out
  public record Result(
      String title, ClassScores scores, List<String> names, List<String> warnings) {
    public Result {
      names = List.copyOf(names);
      warnings = List.copyOf(warnings);
    }
  }

  /// A run of a project, on the images it has done.
  ///
  /// @throws Problem when there is no such run, or no class of a whole image
  /// @throws Cancelled when progress asked to stop
  public static Result run(Project project, String runName, Progress progress) {
    Run run = EvaluateRun.named(project, runName);
    EvaluateClasses all = new EvaluateClasses();
    Set<Long> known = ProjectColumns.knownTo(run);
    for (Category category : project.categories().all()) {
      if (known.contains(category.id())) {
        all.category(category.id(), category.name());
      }
    }
    Set<Long> done = new HashSet<>();
    for (long image : project.runs().processed(run.id())) {
      done.add(image);
    }
    project
        .annotations()
        .each(
            ImageQuery.ALL,
            a -> {
              if (isClass(a) && done.contains(a.imageId())) {
                all.truth(a.imageId(), a.categoryId());
              }
            });
    progress.check();
    project.runs().each(run.id(), p -> all.said(run, p));
    return all.result(run.name());
  }

  /// Two files: COCO ground truth, of whose annotations those without `bbox`, `segmentation` and
  /// `keypoints` count, and a list of results with `image_id`, `category_id` and `score`.
  ///
  /// @throws Problem when a file is wrong, they do not fit together, or there is no class
  /// @throws Cancelled when progress asked to stop
  public static Result files(Path groundTruth, Path predictions, Progress progress) {
    EvaluateClasses all = new EvaluateClasses();
    ClassFiles.truth(groundTruth, all::category, all::truth);
    progress.check();
    ClassFiles.results(predictions, all::score);
    return all.result(String.valueOf(predictions.getFileName()));
  }

  private static boolean isClass(Annotation a) {
    return a.isOfWholeImage();
  }

  private void category(long id, String name) {
    categories.add(id);
    names.add(name);
  }

  private void truth(long image, long category) {
    if (categories.contains(category)) {
      truths.computeIfAbsent(image, _ -> new HashSet<>()).add(category);
    }
  }

  private void said(Run run, Prediction p) {
    Long category = run.classes().get(p.classIndex()).categoryId();
    if (p.bbox() != null || p.segmentation() != null || p.keypoints() != null) {
      withPlace++;
    } else if (category != null) {
      score(p.imageId(), category, p.score());
    }
  }

  /// @return false when there is no such category
  private boolean score(long image, long category, double score) {
    int place = categories.indexOf(category);
    if (place >= 0) {
      double[] of = scores.computeIfAbsent(image, _ -> new double[categories.size()]);
      of[place] = Math.max(of[place], score);
    }
    return place >= 0;
  }

  private Result result(String title) {
    if (truths.isEmpty()) {
      throw new Problem(
          "No image has a class: no annotation is without box, mask and joints; evaluate objects"
              + " instead.");
    }
    var builder = new ClassScores.Builder(categories.size());
    int several = 0;
    int silent = 0;
    for (Map.Entry<Long, Set<Long>> truth : truths.entrySet()) {
      if (truth.getValue().size() > 1) {
        several++;
      } else {
        double[] of = scores.get(truth.getKey());
        silent += of == null ? 1 : 0;
        int kind = categories.indexOf(truth.getValue().iterator().next());
        builder.add(truth.getKey(), kind, of == null ? new double[categories.size()] : of);
      }
    }
    return new Result(title, builder.build(), names, warnings(several, silent));
  }

  private List<String> warnings(int several, int silent) {
    List<String> warnings = new ArrayList<>();
    if (several > 0) {
      warnings.add("%,d images have more than one class and are left out.".formatted(several));
    }
    if (silent > 0) {
      warnings.add(
          "%,d images have no prediction of a class; they count as wrong.".formatted(silent));
    }
    if (withPlace > 0) {
      warnings.add("%,d predictions have a place and are left out.".formatted(withPlace));
    }
    return warnings;
  }
}
