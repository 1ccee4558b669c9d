package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.CocoEvaluation;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.IouType;
import org.spotter.format.CocoColumns;
import org.spotter.format.CocoColumnsReader;
import org.spotter.geometry.Keypoints;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Evaluates COCO results against COCO ground truth, file against file, without a project.
public final class EvaluateFiles {
  private static final int BYTES_OF_A_BOX = 88;
  private static final int MOST_EXPECTED = 1 << 22;

  private EvaluateFiles() {}

  /// @throws Problem when a file is wrong or they do not fit together
  /// @throws Cancelled when progress asked to stop
  public static EvaluationReport run(
      Path groundTruth, Path predictions, IouType type, Progress progress) {
    CompletableFuture<Detections> reading =
        CompletableFuture.supplyAsync(() -> results(predictions, type, progress));
    Truth truth = new Truth(type);
    GroundTruth objects = truth.read(groundTruth, progress);
    Detections found = await(reading);
    List<String> warnings = new ArrayList<>();
    EvaluateRun.warnOfScores(warnings, found);
    try {
      return new EvaluationReport(
          String.valueOf(predictions.getFileName()),
          CocoEvaluation.evaluate(objects, found, progress),
          truth.names,
          warnings,
          objects,
          found,
          truth.skeletons,
          truth.imageNames);
    } catch (Problem p) {
      throw new Problem(predictions + ": " + p.sentence(), p);
    }
  }

  private static CocoColumns.Shape shape(IouType type) {
    return switch (type) {
      case BBOX -> CocoColumns.Shape.BOX;
      case SEGM -> CocoColumns.Shape.PIXELS;
      case KEYPOINTS -> CocoColumns.Shape.JOINTS;
    };
  }

  private static Detections results(Path file, IouType type, Progress progress) {
    Results results = new Results(Detections.builder(expected(file)));
    CocoColumnsReader.results(file, shape(type), results, progress);
    return results.builder.build();
  }

  /// About how many results a file has, if they are boxes; others are longer and so fewer.
  private static int expected(Path file) {
    try {
      return Math.clamp(Files.size(file) / BYTES_OF_A_BOX, 1, MOST_EXPECTED);
    } catch (IOException e) {
      return 1; // The reader tells what is wrong with the file.
    }
  }

  private static Detections await(CompletableFuture<Detections> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// Collects the results file.
  private static final class Results implements CocoColumns.Results {
    private final Detections.Builder builder;

    Results(Detections.Builder builder) {
      this.builder = builder;
    }

    @Override
    public void result(
        long imageId,
        long categoryId,
        double x,
        double y,
        double width,
        double height,
        double area,
        double score) {
      builder.add(builder.count() + 1L, imageId, categoryId, x, y, width, height, area, score);
    }

    @Override
    public void pixels(Segmentation pixels) {
      builder.pixels(pixels);
    }

    @Override
    public void joints(Keypoints joints) {
      builder.joints(joints);
    }
  }

  /// Collects the ground truth file.
  private static final class Truth implements CocoColumns.Truth {
    private final IouType type;
    private final GroundTruth.Builder builder;
    private final Map<Long, String> names = new LinkedHashMap<>();
    private final Map<Long, Skeleton> skeletons = new LinkedHashMap<>();
    private final Map<Long, String> imageNames = new LinkedHashMap<>();

    Truth(IouType type) {
      this.type = type;
      this.builder = GroundTruth.builder(type);
    }

    GroundTruth read(Path file, Progress progress) {
      CocoColumnsReader.truth(file, shape(type), this, progress);
      try {
        return builder.build();
      } catch (Problem p) {
        throw new Problem(file + ": " + p.sentence(), p);
      }
    }

    @Override
    public void image(long id, int width, int height) {
      builder.image(id, width, height);
    }

    @Override
    public void category(long id, String name, double[] sigmas) {
      builder.category(id, sigmas);
      names.put(id, name);
    }

    @Override
    public void skeleton(long categoryId, List<String> joints, List<Skeleton.Pair> edges) {
      List<Skeleton.Pair> mirrored = Skeleton.mirroredByName(joints);
      skeletons.put(categoryId, new Skeleton(joints, edges, mirrored, List.of()));
    }

    @Override
    public void imageName(long id, String fileName) {
      imageNames.put(id, fileName);
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

    @Override
    public void pixels(Segmentation pixels) {
      builder.pixels(pixels);
    }

    @Override
    public void joints(Keypoints joints, long labelled) {
      builder.joints(joints, labelled);
    }
  }
}
