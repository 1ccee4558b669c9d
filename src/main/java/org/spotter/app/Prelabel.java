package org.spotter.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.dataset.Run;
import org.spotter.inference.Chain;
import org.spotter.inference.Predictor;
import org.spotter.inference.SpeedNotes;
import org.spotter.inference.Workers;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Lets a model look at the images of a project and keeps what it says as a run.
///
/// The model's classes stand for the project's categories of the same name, whatever the case, or
/// as the request says. A project without any category takes the model's. Predictions of other
/// classes are kept in the run as well, so that a mapping can come later. Finished images are
/// stored within a moment (`FoundPredictions`): whatever stops the work, a request to stop or a
/// power cut, the run keeps what was stored and can be resumed.
public final class Prelabel {
  private final Project project;
  private final PrelabelRequest request;

  private Prelabel(Project project, PrelabelRequest request) {
    this.project = project;
    this.request = request;
  }

  /// Over the images that a query means.
  public static PrelabelResult run(
      Project project, ImageQuery images, PrelabelRequest request, Progress progress) {
    return run(project, project.images().ids(images), request, progress);
  }

  /// Over the images of these ids, in their order.
  ///
  /// @throws Problem when the model cannot be run, a name in the mapping is unknown, or a run of
  ///   this name is there and the request does not say what to do; nothing was changed then
  public static PrelabelResult run(
      Project project, long[] images, PrelabelRequest request, Progress progress) {
    return new Prelabel(project, request).run(images, progress);
  }

  private PrelabelResult run(long[] images, Progress progress) {
    boolean taken = project.categories().all().isEmpty() && request.mapping().isEmpty();
    List<Category> categories =
        taken ? ModelCategories.of(request.pipeline()) : project.categories().all();
    List<Run.ModelClass> classes =
        ClassMapping.of(request.pipeline(), categories, request.mapping());
    ExistingRun existing = ExistingRun.of(project, request);
    long[] waiting = LongStream.of(images).filter(existing.notDone()).toArray();
    SpeedNotes.Note plan = new WorkPlan(project, request).of(waiting, progress);
    try (Predictor predictor = open(plan);
        RunWriter writer = begin(existing, predictor, classes, taken ? categories : List.of())) {
      Instant start = Instant.now();
      FoundPredictions found = new FoundPredictions(writer, request.pipeline());
      boolean all = look(Workers.of(predictor, plan.workers()), waiting, found, progress);
      Duration took = Duration.between(start, Instant.now());
      Run run = all ? writer.finish(Instant.now()) : writer.run();
      long accepted = all ? accept(run, images, progress) : 0;
      return found.result(run, took, accepted, predictor.providerSentence(), !all);
    }
  }

  /// Runs the model; when it fails in the middle, what was finished by then is stored as well.
  private boolean look(Workers workers, long[] waiting, FoundPredictions found, Progress progress) {
    try (found) {
      return workers.run(
          new PrelabelJobs(project, waiting, given()), waiting.length, found, progress);
    }
  }

  private @Nullable GivenObjects given() {
    return request.pipeline().needsGiven() ? new GivenObjects(project, request.pipeline()) : null;
  }

  private Predictor open(SpeedNotes.Note plan) {
    return Chain.open(request.pipeline(), request.provider(), request.minScore(), plan.threads());
  }

  /// Begins the run, once nothing can be refused any more.
  private RunWriter begin(
      ExistingRun existing,
      Predictor predictor,
      List<Run.ModelClass> classes,
      List<Category> newCategories) {
    if (!newCategories.isEmpty()) {
      ModelCategories.add(project, request.pipeline(), newCategories);
    }
    JointsOfCategories.give(project, classes, request.pipeline().name());
    return existing.open(begun(predictor, classes));
  }

  private Run begun(Predictor predictor, List<Run.ModelClass> classes) {
    return new Run(
        0,
        request.runName(),
        request.pipeline().name(),
        request.pipeline().sha256(),
        predictor.provider(),
        request.minScore(),
        classes,
        Instant.now(),
        null,
        new Run.Provenance(
            request.pipeline().settings(), Software.versions(), predictor.providerSentence()));
  }

  private long accept(Run run, long[] images, Progress progress) {
    Double score = request.accept();
    return score == null ? 0 : AcceptPredictions.run(project, run, images, score, progress);
  }

  /// What to do about a run of the same name.
  private record ExistingRun(Project project, @Nullable Run run, boolean resumes) {
    static ExistingRun of(Project project, PrelabelRequest request) {
      Run run = project.runs().named(request.runName()).orElse(null);
      if (run == null) {
        return new ExistingRun(project, null, false);
      }
      return switch (request.existing()) {
        case REFUSE -> throw refused(run);
        case REPLACE -> new ExistingRun(project, run, false);
        case RESUME -> new ExistingRun(project, requireSame(run, request), true);
      };
    }

    private static Problem refused(Run run) {
      String how = run.finished() == null ? "was interrupted" : "is finished";
      return new Problem(
          "The project already has a run '"
              + run.name()
              + "', which "
              + how
              + "; give this one another name, or ask to resume or replace it.");
    }

    private static Run requireSame(Run run, PrelabelRequest request) {
      if (!run.modelSha256().equals(request.pipeline().sha256())
          || run.minScore() != request.minScore()) {
        throw new Problem(
            "The run '"
                + run.name()
                + "' was begun with another model or lowest score; give this one another name.");
      }
      return run;
    }

    LongPredicate notDone() {
      if (run == null || !resumes) {
        return _ -> true;
      }
      long[] done = project.runs().processed(run.id());
      return id -> Arrays.binarySearch(done, id) < 0;
    }

    RunWriter open(Run begun) {
      if (run != null && resumes) {
        return project.runs().resume(run);
      }
      if (run != null) {
        project.runs().delete(run.id());
      }
      return project.runs().start(begun);
    }
  }
}
