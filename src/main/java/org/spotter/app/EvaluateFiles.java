package org.spotter.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.spotter.evaluation.BoxEvaluation;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.IouType;
import org.spotter.format.CocoColumns;
import org.spotter.format.CocoColumnsReader;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Evaluates COCO results against COCO ground truth, file against file, without a project.
public final class EvaluateFiles {
  private EvaluateFiles() {}

  /// @throws Problem when a file is wrong or they do not fit together
  /// @throws Cancelled when progress asked to stop
  public static EvaluationReport run(
      Path groundTruth, Path predictions, IouType type, Progress progress) {
    requireBoxes(type);
    CompletableFuture<Detections> reading =
        CompletableFuture.supplyAsync(() -> results(predictions, progress));
    Truth truth = new Truth();
    GroundTruth objects = truth.read(groundTruth, progress);
    Detections found = await(reading);
    try {
      return new EvaluationReport(
          String.valueOf(predictions.getFileName()),
          BoxEvaluation.evaluate(objects, found, progress),
          truth.names,
          List.of(),
          objects,
          found);
    } catch (Problem p) {
      throw new Problem(predictions + ": " + p.sentence(), p);
    }
  }

  static void requireBoxes(IouType type) {
    if (type != IouType.BBOX) {
      throw new Problem(
          "Spotter cannot evaluate " + type.label() + " yet; use bbox, which compares boxes.");
    }
  }

  private static Detections results(Path file, Progress progress) {
    Detections.Builder builder = Detections.builder();
    CocoColumns.Results into =
        (imageId, categoryId, x, y, width, height, area, score) ->
            builder.add(
                builder.count() + 1L, imageId, categoryId, x, y, width, height, area, score);
    CocoColumnsReader.results(file, into, progress);
    return builder.build();
  }

  private static Detections await(CompletableFuture<Detections> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// Collects the ground truth file.
  private static final class Truth implements CocoColumns.Truth {
    private final GroundTruth.Builder builder = GroundTruth.builder();
    private final Map<Long, String> names = new LinkedHashMap<>();

    GroundTruth read(Path file, Progress progress) {
      CocoColumnsReader.truth(file, this, progress);
      try {
        return builder.build();
      } catch (Problem p) {
        throw new Problem(file + ": " + p.sentence(), p);
      }
    }

    @Override
    public void image(long id) {
      builder.image(id);
    }

    @Override
    public void category(long id, String name) {
      builder.category(id);
      names.put(id, name);
    }

    @Override
    public void annotation(
        long id,
        long imageId,
        long categoryId,
        double x,
        double y,
        double width,
        double height,
        double area,
        boolean iscrowd) {
      builder.add(id, imageId, categoryId, x, y, width, height, area, iscrowd);
    }
  }
}
