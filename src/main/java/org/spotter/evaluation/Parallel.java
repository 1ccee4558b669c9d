package org.spotter.evaluation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spotter.task.Cancelled;

/// Pieces of work done by all cores.
final class Parallel {
  private Parallel() {}

  /// Does the work for 0, 1, … below `n`.
  static void each(int n, IntConsumer work) {
    each(IntStream.range(0, n).toArray(), work);
  }

  /// Does the work for each item, beginning them in their order; an exception of one ends all.
  static void each(int[] items, IntConsumer work) {
    int threads = Math.clamp(items.length, 1, Runtime.getRuntime().availableProcessors());
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < items.length; i = next.getAndIncrement()) {
            work.accept(items[i]);
          }
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Stream.generate(() -> pool.submit(worker)).limit(threads).toList().forEach(Parallel::await);
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
