package org.spotter.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Match;
import org.spotter.format.Formats;
import org.spotter.format.WholeFolder;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// The main job, start to end, on the photographs that come with Spotter: a project with ground
/// truth, two detectors' predictions beside it, what they get wrong, a report and an export.
public final class Demo {
  private static final List<String> MODELS = List.of("nanodet-m-416-coco", "hardhat-nanodet-m-416");
  private static final double SURE = 0.5;

  private final Path folder;
  private final Progress progress;

  private Demo(Path folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /// What the demo left.
  ///
  /// @param project the project file
  /// @param runs a run for each model
  /// @param export the ground truth as COCO JSON
  public record Result(Path project, List<OfRun> runs, Path export) {
    public Result {
      runs = List.copyOf(runs);
    }

    private Result moved(Path from, Path to) {
      return new Result(
          moved(project, from, to),
          runs.stream().map(run -> run.moved(from, to)).toList(),
          moved(export, from, to));
    }

    private static Path moved(Path path, Path from, Path to) {
      return to.resolve(from.relativize(path));
    }
  }

  /// What one model did.
  ///
  /// @param run its name
  /// @param predictions how many it made
  /// @param provider which provider computed and why, as a sentence
  /// @param report its numbers
  /// @param page the report as a page to look at
  /// @param mistakes what it is sure of and wrong, a sentence each, the surest first
  public record OfRun(
      String run,
      long predictions,
      String provider,
      EvaluationReport report,
      Path page,
      List<String> mistakes) {
    public OfRun {
      mistakes = List.copyOf(mistakes);
    }

    private OfRun moved(Path from, Path to) {
      return new OfRun(run, predictions, provider, report, Result.moved(page, from, to), mistakes);
    }
  }

  /// @param folder where everything goes; there must be none yet, and it is there only when all of
  ///   it is done
  /// @throws Problem when there is such a folder, it cannot be written, or a model is not there
  public static Result run(Path folder, Progress progress) {
    if (Files.exists(folder)) {
      throw new Problem(folder + " is there already; name another folder, or delete it first.");
    }
    try (WholeFolder whole = new WholeFolder(folder)) {
      Path made = whole.resolve("");
      Result result = new Demo(made, progress).run();
      whole.commit();
      return result.moved(made, folder);
    }
  }

  private Result run() {
    DemoFiles files = DemoFiles.in(folder);
    Path file = folder.resolve("demo.spotter");
    CreateProject.run(file, null, List.of(), progress);
    try (Project project = Project.open(file)) {
      ImportDataset.run(project, Formats.named("coco"), files.truth(), files.images(), progress);
      List<OfRun> runs = new ArrayList<>();
      for (String model : MODELS) {
        runs.add(look(project, model));
      }
      return new Result(file, runs, export(project));
    }
  }

  private OfRun look(Project project, String model) {
    ModelCard card = ModelCards.of(model, ModelCards.searchPath());
    PrelabelResult found =
        Prelabel.run(project, ImageQuery.ALL, PrelabelRequest.of(card), progress);
    String run = found.run().name();
    EvaluationReport report = EvaluateRun.run(project, run, IouType.BBOX, progress);
    Path page = HtmlReport.write(report, Album.of(project), reportFolder(model), progress);
    return new OfRun(
        run, found.predictions(), found.provider(), report, page, mistakes(project, report));
  }

  /// The last model's report, the one with the lesson, is where a person looks first.
  private Path reportFolder(String model) {
    Path report = folder.resolve("report");
    return model.equals(MODELS.getLast()) ? report : report.resolve(model);
  }

  private List<String> mistakes(Project project, EvaluationReport report) {
    return report.matches(progress).all(SURE).stream()
        .filter(Match.FalsePositive.class::isInstance)
        .map(m -> ((Match.FalsePositive) m).prediction())
        .sorted(Comparator.comparingDouble(Match.Predicted::score).reversed())
        .map(p -> sentence(project, report, p))
        .toList();
  }

  private static String sentence(Project project, EvaluationReport report, Match.Predicted p) {
    String image =
        project.images().find(p.imageId()).map(i -> i.fileName()).orElse("image " + p.imageId());
    return String.format(
        Locale.ROOT,
        "%s: \"%s\" with score %.2f, where there is none",
        image,
        report.categoryName(p.categoryId()),
        p.score());
  }

  private Path export(Project project) {
    Path target = folder.resolve("export").resolve("instances.json");
    try {
      Files.createDirectories(folder.resolve("export"));
    } catch (java.io.IOException e) {
      throw new Problem("The folder for the export cannot be made (" + Problem.reason(e) + ").", e);
    }
    ExportDataset.run(project, Formats.named("coco"), target, null, progress);
    for (String model : MODELS) {
      ExportDataset.runPredictions(
          project,
          Formats.named("coco"),
          target.resolveSibling(model + ".json"),
          model,
          null,
          progress);
    }
    return target;
  }
}
