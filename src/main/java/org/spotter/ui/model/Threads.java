package org.spotter.ui.model;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Where work is done: the window's own thread, one thread that writes in order, a few that read,
/// and as many as needed for long jobs.
///
/// @param window brings results back to the window
/// @param writer changes of the project, one after the other
/// @param reader what is looked up for the screen
/// @param jobs long work with progress
public record Threads(Executor window, Executor writer, Executor reader, Executor jobs)
    implements AutoCloseable {
  private static final int MOST_JOBS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Real threads; none of them keeps the program alive.
  ///
  /// @param window the window's thread, `Platform::runLater`
  public static Threads behind(Executor window) {
    return new Threads(
        window,
        pool(1, "spotter-writer"),
        pool(2, "spotter-reader"),
        pool(MOST_JOBS, "spotter-job"));
  }

  /// Everything at once and in the caller's thread, for tests.
  public static Threads direct() {
    return new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run);
  }

  /// Waits for the writer to finish what was asked of it and, not for ever, for jobs and lookups to
  /// come to their end; what is asked for later is not done. Cancel the jobs first.
  @Override
  public void close() {
    end(writer, Duration.ofDays(1));
    end(jobs, PATIENCE);
    end(reader, PATIENCE);
  }

  private static void end(Executor executor, Duration patience) {
    if (executor instanceof ExecutorService service) {
      service.shutdown();
      try {
        if (!service.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          service.shutdownNow();
        }
      } catch (InterruptedException _) {
        service.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }

  /// What is asked of a pool that was ended is dropped: words that came too late.
  private static ExecutorService pool(int threads, String name) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemon(name));
    pool.allowCoreThreadTimeOut(true);
    pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    return pool;
  }

  private static ThreadFactory daemon(String name) {
    return Thread.ofPlatform().daemon().name(name, 1).factory();
  }
}
