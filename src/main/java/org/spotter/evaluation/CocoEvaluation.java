package org.spotter.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// COCO's evaluation of boxes, masks or joints, equal to pycocotools' `COCOeval`; which of them,
/// the ground truth says. Categories are worked on in parallel, the largest first.
public final class CocoEvaluation {
  private CocoEvaluation() {}

  /// @throws Problem when a prediction is on an image or of a category that the ground truth does
  ///   not have, or its mask or joints do not fit
  /// @throws Cancelled when progress asked to stop
  public static Evaluation evaluate(GroundTruth truth, Detections found, Progress progress) {
    Pairing pairing = Pairing.of(truth, found);
    int n = truth.categoryIds.length;
    int[] limits = Thresholds.limits(truth.type);
    CategoryCurves[] curves = new CategoryCurves[n];
    AtomicInteger done = new AtomicInteger();
    inParallel(
        largestFirst(pairing.detections, n),
        k -> {
          progress.check();
          curves[k] = CategoryCurves.of(CategoryMatching.of(pairing, k), limits);
          progress.report("Evaluating categories", done.incrementAndGet(), n);
        });
    return new Evaluation(truth.type, truth.categoryIds, Arrays.asList(curves));
  }

  private static int[] largestFirst(Grouping detections, int categories) {
    return IntStream.range(0, categories)
        .boxed()
        .sorted(Comparator.comparingInt(k -> detections.start[k] - detections.start[k + 1]))
        .mapToInt(k -> k)
        .toArray();
  }

  private static void inParallel(int[] items, IntConsumer work) {
    int threads = Math.clamp(items.length, 1, Runtime.getRuntime().availableProcessors());
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < items.length; i = next.getAndIncrement()) {
            work.accept(items[i]);
          }
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Stream.generate(() -> pool.submit(worker))
          .limit(threads)
          .toList()
          .forEach(CocoEvaluation::await);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
