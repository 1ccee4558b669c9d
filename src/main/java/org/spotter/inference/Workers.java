package org.spotter.inference;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Takes many images through a model or a pipeline of models.
///
/// Every core has a worker that takes one image through all stages (decode, place, session, read
/// outputs); the stages of different images overlap, no core waits for another, and a picture stays
/// in the cache of the core that decoded it. All workers share one session that uses the calling
/// thread alone. Finished images go to the sink on the thread that called, in the order of the
/// jobs, while the workers go on.
///
/// Memory is bounded: only a few images are ahead of the sink, and pictures in work together stay
/// below a share of the heap (`PixelBudget`).
public final class Workers {
  private static final int AHEAD_PER_WORKER = 4;
  private static final int MOST_WORKERS = 32;

  private final Predictor predictor;
  private final int workers;
  private final PixelBudget budget = PixelBudget.ofHeap();

  private Workers(Predictor predictor, int workers) {
    this.predictor = predictor;
    this.workers = workers;
  }

  /// A worker for each core of this machine.
  public static Workers of(Predictor predictor) {
    return of(predictor, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_WORKERS));
  }

  /// With so many workers.
  public static Workers of(Predictor predictor, int workers) {
    return new Workers(predictor, workers);
  }

  /// One image to look at.
  ///
  /// @param given objects on it that are known already, for pipelines that begin with them
  public record Job(long imageId, Path file, List<Prediction> given) {
    public Job {
      given = List.copyOf(given);
    }

    /// An image of which nothing is known.
    public Job(long imageId, Path file) {
      this(imageId, file, List.of());
    }
  }

  /// Takes what comes out, one image after another in the order of the jobs.
  public interface Sink {
    /// The image was looked at; there may be no predictions.
    void found(Job job, List<Prediction> predictions);

    /// The image could not be read.
    ///
    /// @param sentence why
    void failed(Job job, String sentence);
  }

  /// Runs until the jobs are done or the progress asks to stop. What was finished by then has gone
  /// to the sink.
  ///
  /// @param jobs asked for on the calling thread, a few ahead of the sink
  /// @param total how many jobs there are, for the report
  /// @return whether all jobs were done; false after a stop
  /// @throws Problem when the model itself fails; also whatever the sink throws. No work goes on
  ///   after that
  public boolean run(Iterator<Job> jobs, long total, Sink sink, Progress progress) {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers, Workers::worker)) {
      Deque<Future<Step>> ahead = new ArrayDeque<>();
      try {
        return drive(jobs, total, sink, progress, pool, ahead);
      } finally {
        ahead.forEach(f -> f.cancel(false));
      }
    }
  }

  private boolean drive(
      Iterator<Job> jobs,
      long total,
      Sink sink,
      Progress progress,
      ExecutorService pool,
      Deque<Future<Step>> ahead) {
    boolean all = true;
    long done = 0;
    progress.report("Running the model", done, total);
    while (true) {
      while (ahead.size() < workers * AHEAD_PER_WORKER && jobs.hasNext() && !progress.cancelled()) {
        ahead.add(pool.submit(work(jobs.next(), progress)));
      }
      if (ahead.isEmpty()) {
        return all && !jobs.hasNext();
      }
      all &= deliver(await(ahead.removeFirst()), sink);
      progress.report("Running the model", ++done, total);
    }
  }

  private static boolean deliver(Step step, Sink sink) {
    return switch (step) {
      case Step.Found(Job job, var predictions) -> {
        sink.found(job, predictions);
        yield true;
      }
      case Step.Failed(Job job, String sentence) -> {
        sink.failed(job, sentence);
        yield true;
      }
      case Step.Skipped() -> false;
    };
  }

  private sealed interface Step {
    record Found(Job job, List<Prediction> predictions) implements Step {}

    record Failed(Job job, String sentence) implements Step {}

    /// Somebody asked to stop before it was begun.
    record Skipped() implements Step {}
  }

  private Callable<Step> work(Job job, Progress progress) {
    return () -> progress.cancelled() ? new Step.Skipped() : look(job);
  }

  private Step look(Job job) {
    try (PixelBudget.Share _ = budget.take(Pictures.size(job.file))) {
      Picture picture = Pictures.decode(job.file);
      return new Step.Found(job, predictor.predict(picture, job.imageId, job.given));
    } catch (ModelFailure failure) {
      throw failure;
    } catch (Problem unreadable) {
      return new Step.Failed(job, unreadable.sentence());
    }
  }

  private static Step await(Future<Step> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new org.spotter.task.Cancelled();
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    return switch (cause) {
      case ModelFailure failure -> new Problem(failure.sentence(), failure);
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default -> new IllegalStateException(cause);
    };
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "model");
    thread.setDaemon(true);
    return thread;
  }
}
