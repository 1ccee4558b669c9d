package org.spotter.app;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Split;
import org.spotter.format.DatasetSink;
import org.spotter.format.DatasetWriter;
import org.spotter.format.Format;
import org.spotter.format.PredictionWriter;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Writes a project's ground truth, or a run's predictions, for other tools. The target appears
/// whole or, on any fault or when cancelled, stays as it was. Pictures are not copied.
public final class ExportDataset {
  private static final int CHECK_EVERY = 1024;

  private ExportDataset() {}

  /// What an export wrote.
  ///
  /// @param images 0 for predictions, which come without images
  /// @param annotations or predictions
  /// @param notes what the format could not hold, each a plain sentence
  public record Result(long images, long annotations, List<String> notes) {
    public Result {
      notes = List.copyOf(notes);
    }
  }

  /// Writes images, categories and annotations.
  ///
  /// @param split the part of the data set, or null for all of it
  /// @throws Problem when the target cannot be written
  /// @throws org.spotter.task.Cancelled when asked to stop
  public static Result run(
      Project project, Format format, Path target, @Nullable Split split, Progress progress) {
    ImageQuery query = ImageQuery.ALL.withSplit(split);
    try (DatasetWriter writer = format.write(target)) {
      var exporting = new Exporting(writer, format.cannotHold());
      Handover.run(sink -> read(project, query, sink, progress), exporting);
      progress.check();
      progress.report("Saving", 0, -1);
      writer.finish();
      return exporting.result(format);
    }
  }

  private static void read(Project project, ImageQuery query, DatasetSink sink, Progress progress) {
    sink.dataset(project.settings().datasetExtra());
    project.categories().all().forEach(sink::category);
    long images = project.images().count(query);
    Existing.each(
        project, query, counting("Writing images", images, progress).andThenDo(sink::image));
    long annotations = project.annotations().count(query);
    project
        .annotations()
        .each(
            query,
            counting("Writing annotations", annotations, progress).andThenDo(sink::annotation));
  }

  private static Counting counting(String what, long total, Progress progress) {
    return new Counting(what, total, progress);
  }

  /// Reports and looks for cancellation now and then.
  private static final class Counting {
    private final String what;
    private final long total;
    private final Progress progress;
    private long done;

    Counting(String what, long total, Progress progress) {
      this.what = what;
      this.total = total;
      this.progress = progress;
    }

    <T> Consumer<T> andThenDo(Consumer<T> next) {
      return value -> {
        if (done++ % CHECK_EVERY == 0) {
          progress.check();
          progress.report(what, done - 1, total);
        }
        next.accept(value);
      };
    }
  }

  /// Writes what a run predicted, as a results file. Predictions of classes for which the project
  /// has no category are left out.
  ///
  /// @param runName the run's name
  /// @throws Problem when there is no such run, or the format has no place for scores
  public static Result runPredictions(
      Project project,
      Format format,
      Path target,
      String runName,
      @Nullable Split split,
      Progress progress) {
    Run run =
        project
            .runs()
            .named(runName)
            .orElseThrow(() -> new Problem("The project has no run \"" + runName + "\"."));
    try (PredictionWriter writer = format.writePredictions(target)) {
      var results = new Results(run, images(project, split), writer);
      project
          .runs()
          .each(
              run.id(),
              counting("Writing predictions", project.runs().count(run.id()), progress)
                  .andThenDo(results::add));
      progress.check();
      writer.finish();
      return results.result();
    }
  }

  private static @Nullable Set<Long> images(Project project, @Nullable Split split) {
    if (split == null) {
      return null;
    }
    Set<Long> ids = new HashSet<>();
    for (long id : project.images().ids(ImageQuery.ALL.withSplit(split))) {
      ids.add(id);
    }
    return ids;
  }

  private static final class Results {
    private final Run run;
    private final @Nullable Set<Long> images;
    private final PredictionWriter writer;
    private long written;
    private long withoutCategory;

    Results(Run run, @Nullable Set<Long> images, PredictionWriter writer) {
      this.run = run;
      this.images = images;
      this.writer = writer;
    }

    void add(Prediction prediction) {
      if (images != null && !images.contains(prediction.imageId())) {
        return;
      }
      @Nullable Long category = run.classes().get(prediction.classIndex()).categoryId();
      if (category == null) {
        withoutCategory++;
      } else {
        writer.add(category, prediction);
        written++;
      }
    }

    Result result() {
      List<String> notes =
          withoutCategory == 0
              ? List.of()
              : List.of(
                  String.format(
                      Locale.ROOT,
                      "%,d predictions are of classes for which the project has no category; they"
                          + " were left out.",
                      withoutCategory));
      return new Result(0, written, notes);
    }
  }
}
